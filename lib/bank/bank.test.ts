import { describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomSecret } from "#lib/random";
import { before, now, seconds } from "#lib/time";
import {
  answerChallenge,
  cancelCharge,
  charge,
  findChallenge,
  issuedCards,
  keepCard,
  readCharge,
  refundCharge,
} from "./index.ts";

useFreshDatabase();

async function requestWith(number: string) {
  const { token: cardToken = "" } = (await keepCard(number)) ?? {};
  return {
    reference: randomSecret(),
    cardToken,
    amountMinor: 2900,
    currency: "EUR",
    returnUrl: "https://shop.example/",
  };
}
const asked = async () => charge(await requestWith("4000002760003184"));

test("a card becomes a token and a label, and its number is kept nowhere", async () => {
  for (const { number } of issuedCards) {
    expect(await keepCard(number)).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      label: `Test card ending in ${number.slice(-4)}`,
    });
  }
  const kept = JSON.stringify(await database().bankCard.findMany());
  for (const { number } of issuedCards) expect(kept).not.toContain(number);
});

test("a card that the bank did not issue is refused, be it ever so well formed", async () => {
  expect(await keepCard("4111111111111111")).toBeUndefined();
});

test("every card does what it is declared to do", async () => {
  const outcomes = new Map<string, string>();
  for (const { number, behaviour } of issuedCards) {
    const { status, reason } = await charge(await requestWith(number));
    outcomes.set(behaviour, reason ?? status);
  }
  expect(Object.fromEntries(outcomes)).toEqual({
    ...{ accept: "paid", decline: "card-declined", "insufficient-funds": "insufficient-funds" },
    ...{ "ask-first": "challenge", "answer-late": "pending" },
  });
});

test("one reference is charged once, however often it is asked for, and at the first amount", async () => {
  const request = await requestWith("4242424242424242");
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => charge(request)));
  expect(new Set([first, ...others].map((one) => one?.challenge)).size).toBe(1);
  expect(await charge({ ...request, amountMinor: 1 })).toMatchObject({ status: "paid", amountMinor: 2900 });
});

test("a late answer comes by itself, to whoever asks after it is due", async () => {
  const { reference } = await charge(await requestWith("4000000000000259"));
  expect(await readCharge(reference)).toMatchObject({ status: "pending" });
  await database().bankCharge.update({ where: { reference }, data: { createdAt: before(now(), seconds(5)) } });
  expect(await readCharge(reference)).toMatchObject({ status: "paid" });
});

describe("a challenge", () => {
  test("is answered once, and leads back to the shop", async () => {
    const { challenge, reference } = await asked();
    expect(await answerChallenge(challenge, false)).toBe("https://shop.example/");
    expect(await answerChallenge(challenge, true)).toBe("https://shop.example/");
    expect(await readCharge(reference)).toMatchObject({ status: "declined", reason: "not-approved" });
  });

  test("that was invented is nobody's", async () => {
    expect(await answerChallenge(randomSecret(), true)).toBeUndefined();
    expect(await findChallenge(randomSecret())).toBeUndefined();
  });

  test("does not pay a charge that never asked", async () => {
    const { challenge, reference } = await charge(await requestWith("4000000000000002"));
    await answerChallenge(challenge, true);
    expect(await readCharge(reference)).toMatchObject({ status: "declined" });
  });
});

describe("calling off", () => {
  test("ends what is open, for good", async () => {
    const { challenge, reference } = await asked();
    expect(await cancelCharge(reference)).toMatchObject({ status: "declined", reason: "not-approved" });
    await answerChallenge(challenge, true);
    expect(await readCharge(reference)).toMatchObject({ status: "declined" });
  });

  test("does not undo what is paid", async () => {
    const { reference } = await charge(await requestWith("4242424242424242"));
    expect(await cancelCharge(reference)).toMatchObject({ status: "paid" });
  });

  test("is remembered of a charge that has not arrived yet", async () => {
    const request = await requestWith("4242424242424242");
    expect(await cancelCharge(request.reference)).toMatchObject({ status: "declined", reason: "called-off" });
    expect(await charge(request)).toMatchObject({ status: "declined" });
  });
});

describe("a refund", () => {
  const paid = async () => (await charge(await requestWith("4242424242424242"))).reference;
  const refundedOf = async (reference: string) =>
    (await database().bankCharge.findUniqueOrThrow({ where: { reference } })).refundedMinor;

  test("is made once under one key, however often it is asked for, even at once", async () => {
    const [reference, key] = [await paid(), randomSecret()];
    const asked = await Promise.all([1, 2, 3, 4].map(() => refundCharge({ key, reference, amountMinor: 1000 })));
    expect(asked).toEqual([true, true, true, true]);
    expect(await refundedOf(reference)).toBe(1000);
  });

  test("is never more than was paid, in one or in many, even at once", async () => {
    const reference = await paid();
    const refund = (amountMinor: number) => refundCharge({ key: randomSecret(), reference, amountMinor });
    expect(await refund(2901)).toBe(false);
    const asked = await Promise.all([1, 2, 3, 4].map(() => refund(1000)));
    expect(asked.filter(Boolean)).toHaveLength(2);
    expect(await refund(900)).toBe(true);
    expect(await refundedOf(reference)).toBe(2900);
  });

  test("is not made of what was not paid", async () => {
    const { reference } = await asked();
    expect(await refundCharge({ key: randomSecret(), reference, amountMinor: 1 })).toBe(false);
    expect(await refundCharge({ key: randomSecret(), reference: randomSecret(), amountMinor: 1 })).toBe(false);
  });
});
