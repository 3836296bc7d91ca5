import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomSecret } from "#lib/random";
import { before, now, seconds } from "#lib/time";
import { type ExampleStripe, startExampleStripe } from "./example-stripe.ts";
import type { PaymentProvider } from "./provider.ts";
import { stripePayments } from "./stripe.ts";

useFreshDatabase();

let example: ExampleStripe;
let payments: PaymentProvider;
beforeAll(async () => {
  example = await startExampleStripe();
  payments = stripePayments(example.settings);
});
afterAll(() => example.stop());
beforeEach(() => {
  example.asked.length = 0;
  vi.spyOn(console, "error").mockReturnValue();
  return () => void vi.restoreAllMocks();
});

let made = 0;
const requestWith = (behaviour: string) => {
  made += 1;
  const token = `ctoken_${behaviour}_${made}`;
  return {
    ...{ reference: randomSecret(), orderNumber: "CW-1111-2222", token, amountMinor: 5800 },
    returnUrl: "https://shop.example/checkout/wait/CW-1111-2222",
  };
};
const paid = { status: "paid", amountMinor: 5800 };
const keepToken = (token: string) => {
  if (payments.entry.kind !== "payment-element") throw new Error("Stripe has a Payment Element.");
  return payments.entry.keepToken(token);
};

describe("a card", () => {
  test("is known by its token, its brand and its last digits", async () => {
    const label = "Visa ending in 4242";
    expect(await keepToken("ctoken_accept_0")).toEqual({ outcome: "kept", token: "ctoken_accept_0", label });
  });

  test("that Stripe does not know, or that paid an order already, is refused", async () => {
    expect(await keepToken("ctoken_invented_0")).toEqual({ outcome: "unknown-card" });
    const request = requestWith("accept");
    await payments.charge(request);
    expect(await keepToken(request.token)).toEqual({ outcome: "unknown-card" });
  });
});

describe("a charge", () => {
  test("is one intent of its amount, in the shop's currency, under the order's number", async () => {
    const request = requestWith("accept");
    expect(await payments.charge(request)).toEqual(paid);
    expect(example.intentOf(request.reference)).toMatchObject({
      ...{ amount: 5800, currency: "eur", status: "succeeded" },
      metadata: { reference: request.reference, order: "CW-1111-2222" },
    });
    expect(await payments.findCharge(request.reference)).toEqual(paid);
  });

  test("costs Stripe's patience no more than two requests", async () => {
    await payments.charge(requestWith("accept"));
    expect(example.asked).toEqual(["POST /v1/payment_intents", expect.stringMatching(/^POST .*\/confirm$/)]);
  });

  test("that Stripe will not make says that it is no matter of the card, and is over", async () => {
    const request = { ...requestWith("accept"), amountMinor: 49 };
    expect(await payments.charge(request)).toEqual({ status: "declined", reason: "not-taken" });
    expect(await payments.charge(request)).toMatchObject({ status: "declined" });
    expect(await payments.findCharge(request.reference)).toMatchObject({ status: "declined" });
  });

  test("is made once, however often it is asked, and by however many at once", async () => {
    const request = requestWith("accept");
    const before = example.intents.size;
    const states = await Promise.all([1, 2, 3].map(() => payments.charge(request)));
    expect(states).toEqual([paid, paid, paid]);
    expect(await payments.charge(request)).toEqual(paid);
    expect(example.intents.size).toBe(before + 1);
  });

  test.each([
    ["decline", "card-declined"],
    ["poor", "insufficient-funds"],
  ])("that is declined (%s) is cancelled before the shop hears of it", async (behaviour, reason) => {
    const request = requestWith(behaviour);
    expect(await payments.charge(request)).toEqual({ status: "declined", reason });
    expect(example.intentOf(request.reference).status).toBe("canceled");
    expect(await payments.findCharge(request.reference)).toEqual({ status: "declined", reason });
  });

  test("asks the shopper at their bank, and is paid once they have said yes", async () => {
    const request = requestWith("ask");
    const url = expect.stringContaining("/authenticate/pi_");
    expect(await payments.charge(request)).toEqual({ status: "challenge", url });
    expect(await payments.findCharge(request.reference)).toEqual({ status: "challenge", url });
    example.answer(request.reference, true);
    expect(await payments.findCharge(request.reference)).toEqual(paid);
  });

  test("is cancelled when they have said no", async () => {
    const request = requestWith("ask");
    await payments.charge(request);
    example.answer(request.reference, false);
    expect(await payments.findCharge(request.reference)).toEqual({ status: "declined", reason: "not-approved" });
    expect(example.intentOf(request.reference).status).toBe("canceled");
  });

  test("may be answered late", async () => {
    const request = requestWith("late");
    expect(await payments.charge(request)).toEqual({ status: "pending" });
    example.answer(request.reference, true);
    expect(await payments.findCharge(request.reference)).toEqual(paid);
  });

  test("with a token that is worth nothing is over", async () => {
    const request = requestWith("accept");
    await payments.charge({ ...requestWith("accept"), token: request.token });
    expect(await payments.charge(request)).toEqual({ status: "declined", reason: "never-arrived" });
    expect(example.intentOf(request.reference).status).toBe("canceled");
  });

  test("that was paid in another currency is not taken for paid", async () => {
    const request = requestWith("accept");
    await payments.charge(request);
    Object.assign(example.intentOf(request.reference), { currency: "usd" });
    expect(await payments.findCharge(request.reference)).toEqual({ status: "pending" });
  });
});

describe("what is lost on the way", () => {
  test.each([
    ["answer", /payment_intents$/],
    ["answer", /confirm$/],
    ["request", /payment_intents$/],
    ["request", /confirm$/],
  ] as const)("once (%s of %s) is asked again under the same key, and charged once", async (what, path) => {
    const request = requestWith("accept");
    const before = example.intents.size;
    example.lose(path, what, 1);
    expect(await payments.charge(request)).toEqual(paid);
    expect(example.intents.size).toBe(before + 1);
  });

  test("for good, after the money has moved, is found out by asking", async () => {
    const request = requestWith("accept");
    example.lose(/confirm$/, "answer", 3);
    await expect(payments.charge(request)).rejects.toThrow();
    expect(await payments.findCharge(request.reference)).toEqual(paid);
    expect(await payments.cancel(request.reference)).toEqual(paid);
  });

  test("before the intent was known leaves nothing that could be charged", async () => {
    const request = requestWith("accept");
    example.lose(/payment_intents$/, "answer", 3);
    await expect(payments.charge(request)).rejects.toThrow();
    expect(await payments.findCharge(request.reference)).toEqual({ status: "unknown" });
    expect(example.intentOf(request.reference)).toMatchObject({
      status: "requires_payment_method",
      amount_received: 0,
    });
  });

  test("between the two requests is no charge, and calling it off makes sure of it", async () => {
    const request = requestWith("accept");
    example.lose(/confirm$/, "request", 3);
    await expect(payments.charge(request)).rejects.toThrow();
    expect(await payments.findCharge(request.reference)).toEqual({ status: "pending" });
    expect(await payments.cancel(request.reference)).toEqual({ status: "declined", reason: "never-arrived" });
    expect(await payments.charge(request)).toMatchObject({ status: "declined" });
    expect(example.intentOf(request.reference).amount_received).toBe(0);
  });
});

describe("calling off", () => {
  test("is remembered of a charge that has not arrived yet", async () => {
    const request = requestWith("accept");
    expect(await payments.findCharge(request.reference)).toEqual({ status: "unknown" });
    expect(await payments.cancel(request.reference)).toEqual({ status: "declined", reason: "never-arrived" });
    expect(await payments.charge(request)).toEqual({ status: "declined", reason: "never-arrived" });
    expect(example.asked).toEqual([]);
  });

  test("wins over a charge that has just been opened", async () => {
    const request = requestWith("accept");
    const charging = payments.charge(request);
    expect(await payments.cancel(request.reference)).toMatchObject({ status: "declined" });
    expect(await charging).toMatchObject({ status: "declined" });
    expect(await payments.findCharge(request.reference)).toMatchObject({ status: "declined" });
  });

  test("ends what the shopper was asked and never answered", async () => {
    const request = requestWith("ask");
    await payments.charge(request);
    expect(await payments.cancel(request.reference)).toEqual({ status: "declined", reason: "not-approved" });
    expect(example.intentOf(request.reference).status).toBe("canceled");
  });

  test("does not undo what is paid, nor what is being paid", async () => {
    const [one, other] = [requestWith("accept"), requestWith("late")];
    await payments.charge(one);
    await payments.charge(other);
    expect(await payments.cancel(one.reference)).toEqual(paid);
    expect(await payments.cancel(other.reference)).toEqual({ status: "pending" });
  });
});

describe("a refund", () => {
  const charged = async () => {
    const request = requestWith("accept");
    await payments.charge(request);
    return request.reference;
  };
  const refundsOf = (reference: string) =>
    example.refunds.flatMap(({ payment_intent: intent, amount }) =>
      intent === example.intentOf(reference).id ? [amount] : [],
    );

  test("is made in parts, and never of more than was paid", async () => {
    const reference = await charged();
    expect(await payments.refund({ key: randomSecret(), reference, amountMinor: 2900 })).toBe(true);
    expect(await payments.refund({ key: randomSecret(), reference, amountMinor: 2901 })).toBe(false);
    expect(await payments.refund({ key: randomSecret(), reference, amountMinor: 2900 })).toBe(true);
    expect(refundsOf(reference)).toEqual([2900, 2900]);
  });

  test("is made once under one key: asked at once, after its answer was lost, and after Stripe forgot the key", async () => {
    const [reference, key] = [await charged(), randomSecret()];
    const ask = () => payments.refund({ key, reference, amountMinor: 1000 });
    example.lose(/POST .*refunds$/, "answer", 3);
    await expect(ask()).rejects.toThrow();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([true, true, true]);
    example.forgetKeys();
    expect(await ask()).toBe(true);
    expect(refundsOf(reference)).toEqual([1000]);
  });

  test("is made once when several ask at once for the first time", async () => {
    const [reference, key] = [await charged(), randomSecret()];
    await Promise.all([1, 2, 3].map(() => payments.refund({ key, reference, amountMinor: 1000 })));
    expect(refundsOf(reference)).toEqual([1000]);
  });

  test("that came to nothing is asked for anew, and once that is under way, no more", async () => {
    const [reference, key] = [await charged(), randomSecret()];
    const ask = () => payments.refund({ key, reference, amountMinor: 1000 });
    await ask();
    Object.assign(example.refunds.at(-1) ?? {}, { status: "failed" });
    expect(await ask()).toBe(true);
    expect(await ask()).toBe(true);
    const made = example.refunds.filter(({ metadata }) => metadata?.["key"] === key);
    expect(made.map(({ status }) => status)).toEqual(["failed", "succeeded"]);
  });

  test("is not made of what was not charged here", async () => {
    expect(await payments.refund({ key: randomSecret(), reference: randomSecret(), amountMinor: 1 })).toBe(false);
  });
});

describe("the shop's ear for Stripe's notices", () => {
  const noticeAged = (age: number) =>
    example.notice("payment_intent.succeeded", "reference", before(now(), seconds(age)));

  test("hears what Stripe has signed", () => {
    const { id, body, signature } = noticeAged(0);
    const kind = "payment_intent.succeeded";
    expect(payments.readNotice(body, signature)).toEqual({ id, reference: "reference", kind });
    expect(payments.signatureHeader).toBe("stripe-signature");
  });

  test("is deaf to what is unsigned, forged, changed, or signed with another secret", () => {
    const { body, signature } = noticeAged(0);
    const forged = signature.replace(/v1=./, (start) => (start === "v1=a" ? "v1=b" : "v1=a"));
    for (const wrong of [null, "", "v1=", forged, signature.replace("t=", "t=1")])
      expect(payments.readNotice(body, wrong), `${wrong}`).toBeUndefined();
    expect(payments.readNotice(`${body} `, signature)).toBeUndefined();
    const other = stripePayments({ ...example.settings, webhookSecret: "whsec_other" });
    expect(other.readNotice(body, signature)).toBeUndefined();
  });

  test("hears a notice for five minutes after it was signed, and not much longer", () => {
    const heard = (age: number) => {
      const { body, signature } = noticeAged(age);
      return payments.readNotice(body, signature);
    };
    expect(heard(295)).toBeDefined();
    expect(heard(302)).toBeUndefined();
  });

  test("lets pass what is signed and none of the shop's business", () => {
    const other = example.notice("customer.created", "reference");
    expect(payments.readNotice(other.body, other.signature)).toBe("irrelevant");
    const foreign = example.notice("payment_intent.succeeded", "");
    expect(payments.readNotice(foreign.body, foreign.signature)).toBe("irrelevant");
  });
});
