import { beforeEach, describe, expect, test, vi } from "vitest";
import { hasPassword } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { exportOwnData } from "#lib/own-data";
import { randomName } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import {
  connect,
  connectedSignIns,
  disconnect,
  openAccountFor,
  openArrival,
  openQuestion,
  proveAgainWith,
  recognise,
  sealArrival,
  sealQuestion,
  type VouchedFor,
} from "./index.ts";

useFreshDatabase();

const network = "203.0.113.0/24";
const issuer = "https://id.example";
const somebody = (facts: Partial<VouchedFor> = {}): VouchedFor => {
  const subject = randomName();
  return { issuer, subject, email: `${subject.toLowerCase()}@example.com`, name: "Ada", isFresh: true, ...facts };
};
const arrivalOf = ({ subject, email = "" }: VouchedFor) => {
  const arrival = openArrival(sealArrival({ provider: "oidc", issuer, subject, email: email.toLowerCase() }));
  if (!arrival) throw new Error("It was sealed a moment ago.");
  return arrival;
};

let session: SignedInSession;
beforeEach(async () => {
  session = (await beginSignedIn(await exampleAccount(), ["pwd"], { network })).session;
});
const withoutPassword = () =>
  database().account.update({ where: { id: session.accountId }, data: { passwordHash: "" } });
const onlyConnection = async () => (await connectedSignIns(session.accountId))[0]?.id ?? "";
const own = () => database().session.findUniqueOrThrow({ where: { handle: session.handle } });
const kindsOf = async (accountId: string) =>
  (await database().securityEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("whom a site vouches for", () => {
  test("is found by what the site calls them, never by their address", async () => {
    const person = somebody();
    await connect(session, person, network);
    expect(await recognise({ ...person, email: undefined }, network)).toMatchObject({ accountId: session.accountId });
    const { email } = await database().account.findUniqueOrThrow({ where: { id: session.accountId } });
    expect(await recognise(somebody({ email: email.toUpperCase() }), network)).toEqual({ outcome: "taken" });
    expect(await recognise({ ...person, issuer: "https://another.example" }, network)).toMatchObject({
      outcome: "new",
    });
  });

  test("is nobody under an address that the site has not verified", async () => {
    expect(await recognise(somebody({ email: undefined }), network)).toEqual({ outcome: "unverified" });
  });

  test.each([{ role: "staff" }, { disabledAt: now() }])("never signs in to an account that is %o", async (data) => {
    const person = somebody();
    await connect(session, person, network);
    await database().account.update({ where: { id: session.accountId }, data });
    expect(await recognise(person, network)).toEqual({ outcome: "failed" });
    expect(await proveAgainWith(session, person, network)).toBe(false);
  });

  test("may create one account, however often they press, and it has no password", async () => {
    const person = somebody();
    const tries = await Promise.all([1, 2, 3].map(() => openAccountFor(arrivalOf(person), "Ada", network)));
    const [owner, ...others] = tries.filter((one) => one !== undefined);
    const accountId = owner?.accountId ?? "";
    expect(others).toEqual([]);
    expect(await hasPassword(accountId)).toBe(false);
    expect(await recognise(person, network)).toEqual({ outcome: "known", ...owner });
    expect(await kindsOf(accountId)).toContain("account-created");
  });

  test("leaves no account behind that they could not sign in to", async () => {
    const person = somebody();
    await connect(session, person, network);
    expect(await openAccountFor(arrivalOf(person), "Ada", network)).toBeUndefined();
    expect(await database().account.count({ where: { email: person.email ?? "" } })).toBe(0);
  });
});

describe("connecting", () => {
  test("lets one person into one account, ends every other session, has this one go on under a new identifier, and tells its owner @ROT-11 @ASVS-6.3.7 @ASVS-7.4.3", async () => {
    const elsewhere = await beginSignedIn(session.accountId, ["pwd"], { network });
    const person = somebody();
    expect(await connect(session, person, network)).toBe("connected");
    expect(await connect(session, person, network)).toBe("yours-already");
    const other = (await beginSignedIn(await exampleAccount(), ["pwd"], { network })).session;
    expect(await connect(other, person, network)).toBe("somebody-elses");
    const ended = await database().session.findUniqueOrThrow({ where: { handle: elsewhere.session.handle } });
    expect(ended.endReason).toBe("revoked");
    expect(await own()).toMatchObject({ endedAt: null, rotationDue: true });
    expect(await kindsOf(session.accountId)).toContain("provider-connected");
    expect(await kindsOf(other.accountId)).not.toContain("provider-connected");
  });

  test("of two accounts that want the same person at once, one gets them", async () => {
    const person = somebody();
    const other = (await beginSignedIn(await exampleAccount(), ["pwd"], { network })).session;
    const outcomes = await Promise.all([session, other].map((one) => connect(one, person, network)));
    expect(outcomes.toSorted()).toEqual(["connected", "somebody-elses"]);
  });

  test("is among what the shop gives out of its owner's data, and goes with the account", async () => {
    const person = somebody();
    await connect(session, person, network);
    const { connectedSignIns: told } = await exportOwnData(session, "file", network);
    expect(told).toMatchObject([{ issuer, subject: person.subject, email: person.email }]);
    await database().account.delete({ where: { id: session.accountId } });
    expect(await database().federatedIdentity.count({ where: { subject: person.subject } })).toBe(0);
  });
});

describe("disconnecting", () => {
  test("shuts that way in, for the account's owner alone, and has their session go on under a new identifier @ROT-11", async () => {
    const person = somebody();
    await connect(session, person, network);
    const stranger = (await beginSignedIn(await exampleAccount(), ["pwd"], { network })).session;
    expect(await disconnect(stranger, await onlyConnection(), network)).toBe("gone");
    await database().session.update({ where: { handle: session.handle }, data: { rotationDue: false } });
    expect(await disconnect(session, await onlyConnection(), network)).toBe("disconnected");
    expect(await own()).toMatchObject({ endedAt: null, rotationDue: true });
    expect(await recognise(person, network)).toMatchObject({ outcome: "new" });
  });

  test("never takes the last way in, even when the last two go at once", async () => {
    await connect(session, somebody(), network);
    await connect(session, somebody(), network);
    await withoutPassword();
    const both = await connectedSignIns(session.accountId);
    const outcomes = await Promise.all(both.map(({ id }) => disconnect(session, id, network)));
    expect(outcomes.toSorted()).toEqual(["disconnected", "last-way-in"]);
    expect(await disconnect(session, await onlyConnection(), network)).toBe("last-way-in");
  });
});

describe("proving again", () => {
  test("takes the owner, asked anew just now, and no other person @ASVS-7.5.1", async () => {
    const person = somebody();
    await connect(session, person, network);
    expect(await proveAgainWith(session, person, network)).toBe(true);
    expect(await proveAgainWith(session, { ...person, isFresh: undefined }, network)).toBe(true);
    expect(await proveAgainWith(session, { ...person, isFresh: false }, network)).toBe(false);
    expect(await proveAgainWith(session, somebody(), network)).toBe(false);
    const stranger = (await beginSignedIn(await exampleAccount(), ["pwd"], { network })).session;
    expect(await proveAgainWith(stranger, person, network)).toBe(false);
    expect(await kindsOf(stranger.accountId)).toContain("re-authentication-refused");
  });
});

describe("what a browser carries", () => {
  test("is good for its time, for its purpose, and in one piece", () => {
    const question = sealQuestion({ provider: "oidc", purpose: "sign-in", lang: "en" });
    expect(openQuestion(question)).toMatchObject({ provider: "oidc", purpose: "sign-in" });
    expect(openArrival(question)).toBeUndefined();
    const swapped = question.at(-2) === "A" ? "B" : "A";
    expect(openQuestion(`${question.slice(0, -2)}${swapped}${question.slice(-1)}`)).toBeUndefined();
    expect(openQuestion("")).toBeUndefined();
    vi.useFakeTimers({ now: Date.now() + 10 * 60 * 1000 });
    try {
      expect(openQuestion(question)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});
