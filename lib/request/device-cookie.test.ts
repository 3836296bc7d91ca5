import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomSecret } from "#lib/random";
import { beginCustomerSession } from "./customer-session.ts";
import { presentedDevices } from "./device-cookie.ts";
import { cookieNames, deviceCookie } from "./session-cookie.ts";
import { beginStaffSession } from "./staff-session.ts";

useFreshDatabase();
const jar = new Map<string, { value: string; maxAge?: number }>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    has: (name: string) => jar.has(name),
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, attributes: object) => jar.set(name, { value, ...attributes }),
  }),
}));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));
vi.mock("#lib/mail", async (importOriginal) => ({
  ...(await importOriginal<typeof import("#lib/mail")>()),
  deliverQueued: vi.fn(async () => 0),
}));

let accountId = "";
beforeEach(async () => {
  jar.clear();
  accountId = await exampleAccount();
});
const news = () => database().letter.count({ where: { recipient: `${accountId.toLowerCase()}@example.com` } });

test("a sign-in has the browser keep a secret for half a year, beside a session that goes with it @ASVS-3.3.1", async () => {
  await beginCustomerSession({ accountId, securityStamp: 0 }, ["pwd"]);
  expect(jar.get(deviceCookie)).toEqual({
    ...{ value: expect.stringMatching(/^[\w-]{43}$/), maxAge: 15_552_000 },
    ...{ path: "/", secure: true, httpOnly: true, sameSite: "lax" },
  });
  expect(jar.get(cookieNames.customer)).not.toHaveProperty("maxAge");
  expect(await news()).toBe(1);
});

test("the next sign-in in it keeps the same and is no news; without it, it is", async () => {
  await beginCustomerSession({ accountId, securityStamp: 0 }, ["pwd"]);
  const first = jar.get(deviceCookie);
  await beginCustomerSession({ accountId, securityStamp: 0 }, ["pwd"]);
  expect(jar.get(deviceCookie)).toEqual(first);
  expect(await news()).toBe(1);
  jar.clear();
  await beginCustomerSession({ accountId, securityStamp: 0 }, ["pwd"]);
  expect(await news()).toBe(2);
});

test("staff are told of a second browser as customers are, and signing in in the first again is no news @ASVS-6.3.7", async () => {
  await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
  const signIn = () => beginStaffSession({ accountId, securityStamp: 0 }, ["pwd"]);
  expect(await signIn()).toBe("begun");
  const first = jar.get(deviceCookie);
  expect(first?.value).toMatch(/^[\w-]{43}$/);
  expect([await signIn(), jar.get(deviceCookie), await news()]).toEqual(["begun", first, 1]);
  jar.clear();
  expect([await signIn(), await news()]).toEqual(["begun", 2]);
  const { text } = await database().letter.findFirstOrThrow({
    where: { recipient: `${accountId.toLowerCase()}@example.com` },
  });
  for (const remedy of ["/staff", "ask whoever runs the shop"]) expect(text).toContain(remedy);
  // Whoever is not let in makes no browser known.
  jar.clear();
  expect([await signIn(), await news(), jar.size]).toEqual(["too-many", 2, 0]);
});

test("what a registration begins with is no news", async () => {
  await beginCustomerSession({ accountId, securityStamp: 0 }, ["mail", "pwd"], { isFirst: true });
  expect(await presentedDevices()).toHaveLength(1);
  expect(await news()).toBe(0);
});

test("whatever else stands in the cookie is not looked at, and no more than a household of it", async () => {
  const four = [randomSecret(), randomSecret(), randomSecret(), randomSecret()];
  jar.set(deviceCookie, { value: ["", "short", "x".repeat(5000), ...four].join(".") });
  expect(await presentedDevices()).toEqual(four.slice(0, 3));
});
