/** What becomes of the sessions whose identifiers a sign-in or a sign-out brings along, on the server and in the cookies. */
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { run, useFreshDatabase } from "#lib/database/fresh-database";
import { randomSecret } from "#lib/random";
import {
  beginGuest,
  beginSignedIn,
  beginStaff,
  readSession,
  type SignedInSession,
  type StaffSession,
} from "#lib/session";
import { tokenFor } from "./csrf.ts";
import { currentSession, ensureSession } from "./current-session.ts";
import { beginCustomerSession } from "./customer-session.ts";
import { cookieNames, deviceCookie, typedCookie } from "./session-cookie.ts";
import { signOut } from "./sign-out.ts";
import { beginStaffSession, currentStaff } from "./staff-session.ts";
import { staffSignOut } from "./staff-sign-out.ts";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, value)),
  }),
  headers: async () => new Headers(),
}));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));
// Read anew each time: a test's requests are not one.
vi.mock("react", async (original) => ({ ...(await original()), cache: (work: unknown) => work }));

const { url } = useFreshDatabase();
const client = { network: "" };
const standing = async (handle: string) =>
  (await database().session.findUniqueOrThrow({ where: { handle } })).endReason;

beforeEach(() => jar.clear());

async function owner(role: "customer" | "staff" = "customer") {
  const accountId = await exampleAccount();
  const { securityStamp } = await database().account.update({ where: { id: accountId }, data: { role } });
  return { accountId, securityStamp };
}

async function begunAsStaff(accountId: string) {
  const begun = await beginStaff(accountId, ["pwd"], client);
  if (!begun) throw new Error("There are too many sessions already.");
  return begun;
}

test("a sign-in ends the customer's and the guest's session that came along, whosever they were @ASVS-7.2.4", async () => {
  const [planted, guest] = [await beginSignedIn((await owner()).accountId, ["pwd"], client), await beginGuest(client)];
  jar
    .set(cookieNames.customer, planted.identifier)
    .set(cookieNames.guest, guest.identifier)
    .set(typedCookie, "planted");
  const victim = await owner();
  const begun = await beginCustomerSession(victim, ["pwd"]);
  expect(await standing(planted.session.handle)).toBe("sign-in");
  expect(await standing(guest.session.handle)).toBe("sign-in");
  expect([...jar.keys()].toSorted()).toEqual([cookieNames.customer, deviceCookie].toSorted());
  expect(jar.get(cookieNames.customer)).not.toBe(planted.identifier);
  const { accountId } = victim;
  expect(await readSession(jar.get(cookieNames.customer), "customer")).toMatchObject({ accountId });
  expect(begun?.session.handle).not.toBe(planted.session.handle);
});

test("a sign-in of staff ends the session of theirs that came along @ASVS-7.2.4", async () => {
  const person = await owner("staff");
  const former = await begunAsStaff(person.accountId);
  jar.set(cookieNames.staff, former.identifier);
  expect(await beginStaffSession(person, ["pwd"])).toBe("begun");
  expect(await standing(former.session.handle)).toBe("sign-in");
  expect(jar.get(cookieNames.staff)).not.toBe(former.identifier);
  expect(await database().session.count({ where: { accountId: person.accountId, endedAt: null } })).toBe(1);
});

test("what somebody chose for a cookie themselves never names a session, neither before a sign-in nor after it @TOK-04 @ASVS-7.2.1", async () => {
  const chosen = Object.values(cookieNames).map((name) => [name, randomSecret()] as const);
  for (const [name, value] of chosen) jar.set(name, value);
  const expectUnknown = async () => {
    for (const [name, value] of chosen)
      for (const kind of ["guest", "customer", "staff"] as const)
        expect(await readSession(value, kind), `${name} as ${kind}`).toEqual({ kind: "anonymous" });
  };
  await ensureSession(await currentSession());
  expect(await currentSession()).toMatchObject({ kind: "guest" });
  await expectUnknown();
  await beginCustomerSession(await owner(), ["pwd"]);
  await beginStaffSession(await owner("staff"), ["pwd"]);
  await expectUnknown();
  for (const [name, value] of chosen) expect(jar.get(name)).not.toBe(value);
  expect((await currentSession()).kind).toBe("customer");
  expect(await currentStaff()).toBeDefined();
});

/** The form of the sign-out button on a page of that session. */
function press(session: SignedInSession | StaffSession): Request {
  const body = new FormData();
  body.set("csrf", tokenFor(session));
  return new Request("https://localhost:3000/sign-out", { method: "POST", body });
}

/** Has the database refuse to write down that a session has ended, while `work` runs. */
async function unableToEnd(work: () => Promise<void>): Promise<void> {
  const isSqlite = url.startsWith("file:");
  const on = 'BEFORE UPDATE OF "endedAt" ON "Session" FOR EACH ROW';
  if (isSqlite) await run(url, `CREATE TRIGGER "full" ${on} BEGIN SELECT RAISE(ABORT, 'full'); END`);
  else {
    await run(url, `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'full'; END $$`);
    await run(url, `CREATE TRIGGER "full" ${on} EXECUTE FUNCTION refuse()`);
  }
  await work();
  await run(url, isSqlite ? 'DROP TRIGGER "full"' : "DROP FUNCTION refuse() CASCADE");
}

test("a sign-out that cannot be written down fails, and tells the browser nothing @ASVS-7.4.1 @ASVS-16.5.3", async () => {
  const customer = await beginSignedIn((await owner()).accountId, ["pwd"], client);
  const staff = await begunAsStaff((await owner("staff")).accountId);
  jar.set(cookieNames.customer, customer.identifier).set(cookieNames.staff, staff.identifier);
  const held = [...jar];
  await unableToEnd(async () => {
    await expect(signOut(press(customer.session))).rejects.toThrow();
    await expect(staffSignOut(press(staff.session))).rejects.toThrow();
  });
  expect([...jar]).toEqual(held);
  jar.set(typedCookie, "of the former session");
  for (const { handle } of [customer.session, staff.session]) expect(await standing(handle)).toBeNull();

  expect((await signOut(press(customer.session))).status).toBe(303);
  expect((await staffSignOut(press(staff.session))).status).toBe(303);
  expect([...jar]).toEqual([]);
  for (const { handle } of [customer.session, staff.session]) expect(await standing(handle)).toBe("sign-out");
});
