import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest } from "#lib/random";
import { beginSignedIn, binding, end, type Identifier, resume, rotation, type SignedInSession } from "#lib/session";
import { after, before, type Duration, elapsed, minutes, now, seconds } from "#lib/time";
import { challengeFor } from "./challenge.ts";
import { type ExampleDevice, exampleDevice } from "./example-device.ts";
import { findDevice, offerBinding, type Refreshed, refreshDevice, registerDevice, sweepChallenges } from "./index.ts";

useFreshDatabase();

const [registered, refreshed] = ["https://shop.example/register", "https://shop.example/refresh"];
const client = { network: "203.0.113.0/24" };
let session: SignedInSession;
let identifier: Identifier;
let device: ExampleDevice;
beforeEach(async () => {
  ({ session, identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], client));
  device = await exampleDevice();
});

const row = () => database().sessionBinding.findUniqueOrThrow({ where: { sessionHandle: session.handle } });
const reasons = async (kind: string) =>
  (await database().securityEvent.findMany({ where: { kind, sessionHandle: session.handle } })).map((e) => e.reason);
const introduce = async (by = device, jti = offerBinding(session)) =>
  registerDevice([session], await by.introduce({ jti }), registered);
const visit = (value?: string) =>
  resume(identifier, "customer", {
    ...{ cause: "person", offerable: true, client },
    boundDigest: value === undefined ? undefined : digest(value),
  });

/** Binds the session, and lets what may still be on its way arrive. */
async function bind(): Promise<{ name: string; value: string }> {
  const bound = await introduce();
  if (bound.outcome !== "bound") throw new Error("The device was refused.");
  await age(rotation.grace);
  return bound;
}
async function age(passed: Duration): Promise<void> {
  const { boundAt, cookieUntil } = await row();
  const until = before(cookieUntil, passed);
  // The value follows from its end, so it moves along, as it would have been given out then.
  await database().sessionBinding.update({
    where: { sessionHandle: session.handle },
    data: { boundAt: before(boundAt, passed), cookieUntil: until },
  });
}
async function refresh(name: string, token?: string): Promise<Refreshed> {
  const known = await findDevice(name);
  if (!known) throw new Error("No device is known by that name.");
  return refreshDevice(known, token, refreshed);
}
async function challengeOf(name: string): Promise<string> {
  const answer = await refresh(name);
  if (answer.outcome !== "challenged") throw new Error("No challenge was given.");
  return answer.challenge;
}

describe("an offer to bind a session", () => {
  test("is made right after its person has signed in, and never later, not even when they prove it again", () => {
    const begunAgo = (ago: Duration) => ({ ...session, createdAt: before(now(), ago) });
    expect(offerBinding(session)).toBeDefined();
    expect(offerBinding(begunAgo((binding.offerLife - seconds(1)) as Duration))).toBeDefined();
    expect(offerBinding(begunAgo(binding.offerLife))).toBeUndefined();
  });
  test("is not made to an identifier in its grace, which may be the thief's", async () => {
    expect(offerBinding({ ...session, viaGrace: true })).toBeUndefined();
    const token = await device.introduce({ jti: offerBinding(session) });
    expect((await registerDevice([{ ...session, viaGrace: true }], token, registered)).outcome).toBe("refused");
  });
});

describe("registration @BND-01", () => {
  test("keeps the public key and gives a cookie of which the database has the digest alone", async () => {
    const bound = await introduce();
    expect(bound).toMatchObject({ outcome: "bound", life: binding.cookieLife });
    const { value = "" } = bound as { value?: string };
    const kept = await row();
    expect(JSON.parse(kept.publicKey)).toEqual(device.key);
    expect(kept.cookieDigest).toBe(digest(value));
    expect(JSON.stringify(kept)).not.toContain(value);
    expect(elapsed(now(), kept.cookieUntil)).toBeLessThanOrEqual(binding.cookieLife);
    expect(await reasons("device-bound")).toEqual(["EC"]);
  });
  test("is refused to a second key, whoever brings it", async () => {
    const [mine, theirs] = [offerBinding(session), offerBinding(session)];
    await introduce(device, mine);
    expect((await introduce(await exampleDevice(), theirs)).outcome).toBe("refused");
    expect(JSON.parse((await row()).publicKey)).toEqual(device.key);
  });
  test("of two keys at once takes one", async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => exampleDevice()));
    const answers = await Promise.all(keys.map((key) => introduce(key)));
    expect(answers.filter(({ outcome }) => outcome === "bound")).toHaveLength(1);
  });
  test("needs a challenge that was made for this session and for registration", async () => {
    const { session: other } = await beginSignedIn(session.accountId, ["pwd"], client);
    const [until = "", salt = "", seal = ""] = challengeFor(session.handle, "registration").split("~");
    const foreign = [
      challengeFor(other.handle, "registration"),
      challengeFor(session.handle, "refresh"),
      `${after(now(), minutes(60)).toISOString()}~${salt}~${seal}`,
      `${until}~${salt}`,
      `${until}~${salt}~${seal}~more`,
      `~~`,
      "",
    ];
    for (const jti of foreign) expect((await introduce(device, jti)).outcome, jti).toBe("refused");
    expect(new Set(await reasons("device-proof-refused"))).toEqual(new Set(["challenge"]));
  });
  test("is refused once the offer is over, though its challenge is still good", async () => {
    const token = await device.introduce({ jti: offerBinding(session) });
    const late = { ...session, createdAt: before(now(), binding.offerLife) };
    expect((await registerDevice([late], token, registered)).outcome).toBe("refused");
    expect(await reasons("device-proof-refused")).toEqual(["late"]);
    expect((await registerDevice([session], token, registered)).outcome).toBe("bound");
  });
  test("is nothing for a session that is over", async () => {
    const token = await device.introduce({ jti: offerBinding(session) });
    await end(session, "sign-out");
    expect((await registerDevice([session], token, registered)).outcome).toBe("refused");
  });
});

describe("refresh", () => {
  test("gives a new cookie for a signed challenge, and the next challenge with it", async () => {
    const { name, value } = await bind();
    const first = await refresh(name, await device.prove({ jti: await challengeOf(name) }));
    expect(first).toMatchObject({ outcome: "refreshed", name });
    expect((first as { value: string }).value).not.toBe(value);
    await age(minutes(9));
    const ahead = (first as { challenge: string }).challenge;
    expect(await refresh(name, await device.prove({ jti: ahead }))).toMatchObject({ outcome: "refreshed" });
  });
  test("takes no proof twice, however often it is sent at once", async () => {
    const { name } = await bind();
    const token = await device.prove({ jti: await challengeOf(name) });
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(name, token)));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual([
      ...Array<string>(7).fill("challenged"),
      "refreshed",
    ]);
    expect(await reasons("device-proof-refused")).toEqual(Array(7).fill("challenge used"));
    await sweepChallenges();
    expect((await refresh(name, token)).outcome).toBe("challenged");
  });
  test("refuses another key, an altered challenge, one of another purpose or session, and an old one", async () => {
    const { name } = await bind();
    const { cookieDigest } = await row();
    const thief = await exampleDevice();
    expect((await refresh(name, await thief.prove({ jti: await challengeOf(name) }))).outcome).toBe("refused");
    expect((await refresh(name, await thief.introduce({ jti: await challengeOf(name) }))).outcome).toBe("refused");
    const [, ...rest] = (await challengeOf(name)).split("~");
    const bad = [
      challengeFor(session.handle, "registration"),
      challengeFor("another", "refresh"),
      [before(now(), seconds(1)).toISOString(), ...rest].join("~"),
      `${await challengeOf(name)}x`,
    ];
    for (const jti of bad) expect((await refresh(name, await device.prove({ jti }))).outcome).toBe("challenged");
    expect((await row()).cookieDigest).toBe(cookieDigest);
  });
  test("twice in a moment gives the same cookie twice, so it does not matter which answer is last", async () => {
    const { name } = await bind();
    const tokens = await Promise.all([1, 2, 3, 4].map(async () => device.prove({ jti: await challengeOf(name) })));
    const answers = await Promise.all(tokens.map((token) => refresh(name, token)));
    expect(new Set(answers.map((answer) => ("value" in answer ? answer.value : answer.outcome))).size).toBe(1);
    expect((await visit((answers[0] as { value: string }).value)).isUnproven).toBe(false);
  });
  test("keeps the former cookie for what is on its way, and brings no dead one back to life", async () => {
    const { name } = await bind();
    await age(minutes(1));
    const { cookieDigest: alive } = await row();
    await refresh(name, await device.prove({ jti: await challengeOf(name) }));
    expect((await row()).formerDigest).toBe(alive);
    await age(binding.cookieLife);
    await refresh(name, await device.prove({ jti: await challengeOf(name) }));
    expect((await row()).formerDigest).toBeNull();
  });
  test("stops writing down what is sent in masses, and serves the honest device all the while", async () => {
    const { name } = await bind();
    const thief = await exampleDevice();
    const token = await thief.prove({ jti: await challengeOf(name) });
    let answer = await refresh(name, token);
    for (let tries = 1; tries < 25; tries += 1) answer = await refresh(name, token);
    expect(answer).toEqual({ outcome: "refused", isTooOften: true });
    expect((await reasons("device-proof-refused")).length).toBeLessThan(25);
    const honest = await refresh(name, await device.prove({ jti: await challengeOf(name) }));
    expect(honest.outcome).toBe("refreshed");
  });
});

describe("a bound session", () => {
  test("goes with its cookie, and is a guest's without it", async () => {
    const { value } = await bind();
    expect(await visit(value)).toMatchObject({ isBound: true, isUnproven: false });
    expect(await visit()).toMatchObject({ isUnproven: true });
    expect(await visit("another")).toMatchObject({ isUnproven: true });
  });
  test("that is over has no device any more", async () => {
    const { name } = await bind();
    const left = await row();
    await end(session, "sign-out");
    expect(await database().sessionBinding.count({ where: { name } })).toBe(0);
    await database().sessionBinding.create({ data: left });
    expect(await findDevice(name)).toBeUndefined();
  });
  test("leaves no challenge behind that is too old to be taken", async () => {
    await bind();
    const mine = { sessionHandle: session.handle };
    await sweepChallenges();
    expect(await database().bindingChallenge.count({ where: mine })).toBe(1);
    await database().bindingChallenge.updateMany({ where: mine, data: { expiresAt: now() } });
    await sweepChallenges();
    expect(await database().bindingChallenge.count({ where: mine })).toBe(0);
  });
});
