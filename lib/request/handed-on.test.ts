/** What the guard hands on to the page of the same request, and to nobody else. */
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, beginSignedIn, beginStaff, touchInterval } from "#lib/session";
import { before, now } from "#lib/time";
import { guard } from "./guard.ts";
import { currentSession, currentStaff } from "./index.ts";
import { inOneRequest } from "./one-request.ts";
import { cookieNames } from "./session-cookie.ts";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ cookies: async () => jar, headers: async () => new Headers() }));

vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));

useFreshDatabase();

const client = { network: "" };
const guest = () => beginGuest(client);
const customer = async () => beginSignedIn(await exampleAccount(), ["pwd"], client);
const staff = async () => {
  const id = await exampleAccount();
  await makeStaff(id);
  const begun = await beginStaff(id, ["pwd"], client);
  if (!begun) throw new Error("There are too many of them.");
  return begun;
};

/** As the shop answers: the guard first, and the page after it, with the cookies that the browser sent. */
const answer = (path: string, cookie: { name: string; value: string }, meanwhile: () => unknown, method = "GET") =>
  inOneRequest(new ServerResponse(new IncomingMessage(new Socket())), async () => {
    const headers = { cookie: `${cookie.name}=${cookie.value}`, "sec-fetch-site": "same-origin" };
    await guard(new NextRequest(`https://localhost:3000${path}`, { method, headers }));
    await meanwhile();
    jar.clear();
    jar.set(cookie.name, { value: cookie.value });
    return path.startsWith("/staff") ? ((await currentStaff())?.handle ?? "none") : handleOf(await currentSession());
  });
const handleOf = (session: Awaited<ReturnType<typeof currentSession>>) =>
  session.kind === "anonymous" ? "none" : session.handle;

/** Nobody who asks the database for it finds it any more. */
const lose = (handle: string) => () => database().session.delete({ where: { handle } });

test.each([
  ["/products", cookieNames.guest, guest],
  ["/account", cookieNames.customer, customer],
])("a page at %s asks for no session that the guard has found", async (path, name, begin) => {
  const { identifier, session } = await begin();
  expect(await answer(path, { name, value: identifier }, lose(session.handle))).toBe(session.handle);
});

test("nor does the back office, where its guard has no more to ask", async () => {
  const { identifier, session } = await staff();
  const cookie = { name: cookieNames.staff, value: identifier };
  expect(await answer("/staff", cookie, lose(session.handle))).toBe(session.handle);
});

test("whatever writes asks for itself", async () => {
  const { identifier, session } = await guest();
  const cookie = { name: cookieNames.guest, value: identifier };
  expect(await answer("/cart", cookie, lose(session.handle), "POST")).toBe("none");
});

test("a session is handed on within its request, and with its own cookie", async () => {
  const [one, other] = [await guest(), await guest()];
  const cookie = { name: cookieNames.guest, value: one.identifier };
  expect(await answer("/products", cookie, () => (cookie.value = other.identifier))).toBe(other.session.handle);
  cookie.value = one.identifier;
  await answer("/products", cookie, () => undefined);
  await lose(one.session.handle)();
  expect(handleOf(await currentSession())).toBe("none");
});

test("nor is it handed on as one of another kind", async () => {
  const { identifier } = await guest();
  const cookie: { name: string; value: string } = { name: cookieNames.guest, value: identifier };
  const underAnotherName = () => {
    cookie.name = cookieNames.customer;
  };
  expect(await answer("/products", cookie, underAnotherName)).toBe("none");
});

test("what is handed on has been seen just now", async () => {
  const { identifier, session } = await guest();
  const { handle } = session;
  const lastSeenAt = before(now(), touchInterval);
  await database().session.update({ where: { handle }, data: { lastSeenAt } });
  const began = now();
  let seen: Awaited<ReturnType<typeof currentSession>> | undefined;
  await answer("/products", { name: cookieNames.guest, value: identifier }, async () => {
    jar.set(cookieNames.guest, { value: identifier });
    seen = await currentSession();
  });
  expect(seen).toMatchObject({ handle });
  expect(seen && "lastSeenAt" in seen && seen.lastSeenAt >= began).toBe(true);
});
