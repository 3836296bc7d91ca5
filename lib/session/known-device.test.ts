/** Whoever is signed out by force comes back as somebody new: their browser is not known to the account any longer. */
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findKnownDevice, rememberDevice } from "#lib/known-device";
import { beginSignedIn, end, endOneAndTell, endSessionsAndTell, endSessionsOf } from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", async (importOriginal) => ({
  ...(await importOriginal<typeof import("#lib/mail")>()),
  deliverQueued: vi.fn(async () => 0),
}));

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
let accountId = "";
beforeEach(async () => {
  accountId = await exampleAccount();
});

/** A browser in which the account is signed in to. */
async function browser() {
  const { session } = await beginSignedIn(accountId, ["pwd"], client);
  const arrival = { accountId, sessionHandle: session.handle, client, secrets: [], isFirst: true };
  const { secrets } = await rememberDevice(arrival);
  const isKnown = async () => (await findKnownDevice(`${accountId.toLowerCase()}@example.com`, secrets)) !== undefined;
  return { session, isKnown };
}

test("signing out leaves the browser known", async () => {
  const own = await browser();
  await end(own.session, "sign-out");
  expect(await own.isKnown()).toBe(true);
});

test("a session that is ended takes that with it, and no other", async () => {
  const [own, other] = [await browser(), await browser()];
  await endOneAndTell(other.session.handle, accountId, { because: "ended by its owner", sender: client });
  expect([await own.isKnown(), await other.isKnown()]).toEqual([true, false]);
});

test("when all others end, a browser that was signed out before is not known any longer either", async () => {
  const [own, other] = [await browser(), await browser()];
  await end(other.session, "sign-out");
  await endSessionsOf(accountId, "password changed", own.session.handle);
  expect([await own.isKnown(), await other.isKnown()]).toEqual([true, false]);
});

test("ending others is told in one letter, with where it was done; ending nothing is not @ASVS-6.3.7", async () => {
  const own = await browser();
  const by = { because: "ended by its owner", sender: client };
  const letters = () => database().letter.findMany({ where: { recipient: `${accountId.toLowerCase()}@example.com` } });
  expect(await endSessionsAndTell(accountId, by, own.session.handle)).toBe(0);
  expect(await letters()).toEqual([]);
  await browser();
  await browser();
  expect(await endSessionsAndTell(accountId, by, own.session.handle)).toBe(2);
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe("You were signed out elsewhere");
  for (const fact of ["2 sessions", "Firefox on Linux", "203.0.113.x"]) expect(letter?.text).toContain(fact);
});
