/** What another site's word is worth where more than that is asked for. */
import { beforeEach, expect, test, vi } from "vitest";
import { readProviderAnswer } from "#lib/authentication";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { connect, connectedSignIns, type Question } from "#lib/federation";
import { randomName } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import { keepQuestion } from "./federation-cookies.ts";
import { returnFromProvider } from "./federation-return.ts";
import { cookieNames, elevationCookie } from "./session-cookie.ts";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, { value })),
  }),
}));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));
vi.mock("#lib/authentication", async (original) => ({
  ...(await original<typeof import("#lib/authentication")>()),
  readProviderAnswer: vi.fn(),
}));

useFreshDatabase();

const issuer = "https://id.example";
for (const [name, value] of Object.entries({
  ISSUER: issuer,
  CLIENT_ID: "shop",
  CLIENT_SECRET: "-",
  NAME: "Example ID",
}))
  vi.stubEnv(`OIDC_${name}`, value);

const somebody = () => ({ issuer, subject: randomName(), email: undefined, name: undefined, isFresh: true });
let session: SignedInSession;

beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  jar.clear();
  jar.set(cookieNames.customer, { value: begun.identifier });
});

const setUpAuthenticator = () =>
  database().authenticator.create({
    data: { accountId: session.accountId, secret: "sealed", createdAt: now(), confirmedAt: now() },
  });

/** Comes back from the site that has vouched for `person`; gives the path that the shop leads to. */
async function comeBack(
  purpose: Question["purpose"],
  person = somebody(),
  handle = session.handle,
  lang: Question["lang"] = "en",
): Promise<string> {
  await keepQuestion({ provider: "oidc", purpose, lang, handle }, {});
  vi.mocked(readProviderAnswer).mockResolvedValue({ outcome: "vouched", person });
  const answer = await returnFromProvider(new Request("https://localhost:3000/sign-in/with/oidc/return"), "oidc");
  return answer.headers.get("refresh")?.replace("0;url=", "") ?? "";
}

test("where there is a second factor, it is asked for after another site's word too @ASVS-6.3.3", async () => {
  const person = somebody();
  await connect(session, person, "");
  await setUpAuthenticator();
  jar.clear();
  expect(await comeBack("sign-in", person)).toBe("/sign-in/second-factor");
  expect(jar.has(cookieNames.customer)).toBe(false);
});

test("another site's word elevates nobody who has a second factor, and whoever has none @ASVS-7.5.1", async () => {
  const person = somebody();
  await connect(session, person, "");
  expect(await comeBack("prove", person)).toBe("/account");
  expect(jar.delete(elevationCookie)).toBe(true);
  await setUpAuthenticator();
  expect(await comeBack("prove", person)).toContain("outcome=failed");
  expect(jar.has(elevationCookie)).toBe(false);
});

test("nobody is connected who was not asked anew, nor in another session, nor in one under suspicion", async () => {
  expect(await comeBack("connect", { ...somebody(), isFresh: false })).toContain("outcome=failed");
  expect(await comeBack("connect", somebody(), "another")).toContain("outcome=failed");
  await suspect(true);
  expect(await comeBack("connect")).toContain("outcome=failed");
  expect(await connectedSignIns(session.accountId)).toEqual([]);
  await suspect(false);
  expect(await comeBack("connect")).toContain("outcome=connected");
});

test("whoever has left in German comes back in German, though the address to come back to is one for all", async () => {
  expect(await comeBack("connect", somebody(), session.handle, "de")).toMatch(/^\/de\/account\/connections\?/);
  expect(await comeBack("prove", somebody(), session.handle, "de")).toMatch(/^\/de\/re-authenticate\?/);
});

const suspect = (proofDue: boolean) =>
  database().session.update({ where: { handle: session.handle }, data: { proofDue } });
