import { beforeEach, describe, expect, test, vi } from "vitest";
import { enterCode, readCart } from "#lib/cart";
import { orderSummary, readCheckout, saveContact, saveDelivery } from "#lib/checkout";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, examplePromotion } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { claimUse } from "#lib/promotion";
import { randomName } from "#lib/random";
import { beginSignedIn, type GuestSession, type SignedInSession } from "#lib/session";
import { before, now, seconds } from "#lib/time";
import { transaction } from "#lib/transaction";
import { chooseCard, type exampleCards, exampleInvoice, exampleShopper, fillIn, pressOf } from "./example-shopper.ts";
import { confirmationLetter, findOrder, placeOrder } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
vi.mock("#lib/cart", async (original) => {
  const cart = await original<typeof import("#lib/cart")>();
  return { ...cart, readCart: vi.fn(cart.readCart) };
});
useFreshDatabase();

let sku = "";
beforeEach(async () => {
  const [variant] = (await examplePiece({ name: "Jug", variants: [{ stock: 100, priceMinor: 2900 }] })).variants;
  sku = variant?.sku ?? "";
});

type Shopper = GuestSession | SignedInSession;
const enter = (shopper: Shopper, code: string) => enterCode(shopper, code, randomName());
const press = async (shopper: Shopper) => placeOrder(shopper, await pressOf(shopper));
const numberOf = (placed: object) => ("number" in placed ? String(placed.number) : "");
const newAddress = () => `${randomName().toLowerCase()}@example.com`;

/** All read the review page, and then all press at once. */
async function pressAtOnce(shoppers: Shopper[]) {
  const presses = await Promise.all(shoppers.map(async (shopper) => ({ shopper, seen: await pressOf(shopper) })));
  return Promise.all(presses.map(({ shopper, seen }) => placeOrder(shopper, seen)));
}

/** A guest before the button, with a code in the cart. */
async function guestWith(code: string, email = newAddress(), card: keyof typeof exampleCards = "accepted") {
  const shopper = await exampleShopper([{ sku }], card);
  await saveContact(shopper, { email });
  await enter(shopper, code);
  return shopper;
}

async function customerWith(code: string, accountId: string, email = newAddress()): Promise<SignedInSession> {
  const { session } = await beginSignedIn(accountId, ["pwd"], { network: "203.0.113.0/24" });
  await fillIn(session, [{ sku }]);
  await saveContact(session, { email });
  await chooseCard(session, "accepted");
  await enter(session, code);
  return session;
}

const usesOf = async (code: string) => (await database().promotion.findUniqueOrThrow({ where: { code } })).uses;
const obstacle = async (shopper: Shopper) => (await readCart(shopper)).promotion?.obstacle;

test("an order is charged the discounted total, says what was taken off and by which code, and uses it once", async () => {
  const code = await examplePromotion({ mostUses: 5 });
  const shopper = await guestWith(code);
  const placed = await press(shopper);
  const order = await findOrder(shopper, numberOf(placed));
  expect(order).toMatchObject({
    ...{ itemsMinor: 2900, deliveryMinor: 490, discountMinor: 290, totalMinor: 3100, promotionCode: code },
  });
  const charge = await database().bankCharge.findUniqueOrThrow({ where: { reference: order?.paymentReference ?? "" } });
  expect(charge.amountMinor).toBe(3100);
  expect(await usesOf(code)).toBe(1);
  expect(order && JSON.stringify(confirmationLetter(order, exampleInvoice))).toContain(
    `["Promotion code ${code}","−€2.90"]`,
  );
  await fillIn(shopper, [{ sku }]);
  expect((await readCart(shopper)).promotion).toBeUndefined();
});

describe("the shopper is never charged anything but what they saw", () => {
  test("when the code expires between the page and the press", async () => {
    const code = await examplePromotion();
    const shopper = await guestWith(code);
    const seen = await pressOf(shopper);
    await database().promotion.update({ where: { code }, data: { validThrough: before(now(), seconds(1)) } });
    expect(await placeOrder(shopper, seen)).toEqual({
      outcome: "changed",
      changes: [expect.stringContaining(`${code} expired on`), "The total is now €33.90; before it was €31.00."],
    });
    expect(await press(shopper)).toMatchObject({ outcome: "confirmed" });
    expect(await usesOf(code)).toBe(0);
  });

  test("when another window enters a code that takes nothing off the sum", async () => {
    const shopper = await exampleShopper([{ sku }]);
    await saveDelivery(shopper, "express");
    const seen = await pressOf(shopper);
    await enter(shopper, await examplePromotion({ kind: "free-delivery" }));
    expect((await placeOrder(shopper, seen)).outcome).toBe("changed");
  });

  test("when a code of free delivery meets another delivery: it takes nothing off and is not used", async () => {
    const code = await examplePromotion({ kind: "free-delivery" });
    const shopper = await guestWith(code);
    await saveDelivery(shopper, "express");
    const [cart, checkout] = [await readCart(shopper), await readCheckout(shopper)];
    expect(orderSummary(cart, checkout)).toMatchObject({ discountMinor: 0, totalMinor: 3890 });
    expect((await press(shopper)).outcome).toBe("confirmed");
    expect(await usesOf(code)).toBe(0);
  });
});

describe("once per customer", () => {
  test("an address has used it, however it is written, and another one has not", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true });
    await press(await guestWith(code, "mary@example.com"));
    const again = await guestWith(code);
    await saveContact(again, { email: " Mary@Example.com" });
    expect(await obstacle(again)).toContain("you have used it");
    await saveContact(again, { email: newAddress() });
    expect(await obstacle(again)).toBeUndefined();
  });

  test("an account has used it, with whatever address", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true });
    const accountId = await exampleAccount();
    expect((await press(await customerWith(code, accountId))).outcome).toBe("confirmed");
    const { session } = await beginSignedIn(accountId, ["pwd"], { network: "203.0.113.0/24" });
    await fillIn(session, [{ sku }]);
    expect(await enter(session, code)).toMatchObject({ reason: expect.stringContaining("you have used it") });
    expect((await customerWith(code, await exampleAccount())).kind).toBe("customer");
  });

  test("nobody uses it signed in and again as a guest", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true });
    const email = newAddress();
    await press(await customerWith(code, await exampleAccount(), email));
    const guest = await exampleShopper([{ sku }]);
    await saveContact(guest, { email });
    expect(await enter(guest, code)).toMatchObject({ outcome: "refused" });
  });

  test("the table of uses tells nobody's address", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true });
    const email = newAddress();
    await press(await guestWith(code, email));
    const uses = await database().promotionUse.findMany({ where: { code } });
    expect(uses).toHaveLength(1);
    expect(JSON.stringify(uses)).not.toContain(email.split("@")[0]);
  });
});

describe("a payment that comes to nothing gives the use back", () => {
  test("once, and the same customer may use it with another card", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true, mostUses: 1 });
    const shopper = await guestWith(code, newAddress(), "declined");
    expect((await press(shopper)).outcome).toBe("declined");
    expect(await usesOf(code)).toBe(0);
    expect(await obstacle(shopper)).toBeUndefined();
    await chooseCard(shopper, "accepted");
    expect((await press(shopper)).outcome).toBe("confirmed");
    expect(await usesOf(code)).toBe(1);
  });

  test("and as long as it is open nobody else gets it", async () => {
    const code = await examplePromotion({ mostUses: 1 });
    const [waiting, other] = [await guestWith(code, newAddress(), "askedFirst"), await guestWith(code)];
    expect((await press(waiting)).outcome).toBe("challenge");
    expect(await obstacle(other)).toContain("as often as it could be");
  });
});

describe("orders at the same instant", () => {
  test.each([1, 3])("use a code no more often than %i times", { timeout: 60_000 }, async (mostUses) => {
    const code = await examplePromotion({ mostUses });
    const shoppers = [];
    for (let count = 0; count < 12; count += 1) shoppers.push(await guestWith(code));
    const placed = await pressAtOnce(shoppers);
    expect(placed.filter(({ outcome }) => outcome === "confirmed")).toHaveLength(mostUses);
    expect(placed.filter(({ outcome }) => outcome === "changed")).toHaveLength(12 - mostUses);
    expect(await usesOf(code)).toBe(mostUses);
    expect(await database().order.count({ where: { promotionCode: code } })).toBe(mostUses);
  });

  test("of one customer in many browsers use it once", { timeout: 60_000 }, async () => {
    const code = await examplePromotion({ isOncePerCustomer: true });
    const email = newAddress();
    const shoppers = [];
    for (let count = 0; count < 8; count += 1) shoppers.push(await guestWith(code, email));
    const placed = await pressAtOnce(shoppers);
    expect(placed.filter(({ outcome }) => outcome === "confirmed")).toHaveLength(1);
    expect(await usesOf(code)).toBe(1);
  });

  test("that reach for the last use get it once, with no look beforehand to keep them in line", async () => {
    const code = await examplePromotion({ mostUses: 1 });
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimUse(code, randomName(), { email: newAddress() })),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("that both saw one use left: the second is not written, takes no stock, and says what it comes to now", async () => {
    const code = await examplePromotion({ mostUses: 1 });
    const [first, second] = [await guestWith(code), await guestWith(code)];
    const seen = await pressOf(second);
    const cart = await readCart(second);
    await press(first);
    vi.mocked(readCart).mockResolvedValueOnce(cart);
    expect(await placeOrder(second, seen)).toEqual({
      outcome: "changed",
      changes: [expect.stringContaining(`The last use of ${code}`), "Without it the total is €33.90."],
    });
    expect((await database().variant.findUniqueOrThrow({ where: { sku } })).stock).toBe(99);
    expect((await press(second)).outcome).toBe("confirmed");
    expect(await database().order.count({ where: { promotionCode: code } })).toBe(1);
  });

  test("of one customer that both saw it unused: the second is refused as a whole, and told", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true });
    const email = newAddress();
    const shopper = await guestWith(code, email);
    const placed = await press(await guestWith(code, email));
    const { id } = await database().order.findUniqueOrThrow({ where: { number: numberOf(placed) } });
    const second = transaction(async () => {
      if (!(await claimUse(code, id, { email }))) throw new Error("refused");
    });
    await expect(second).rejects.toThrow("refused");
    expect(await usesOf(code)).toBe(1);
    expect(await obstacle(shopper)).toContain("you have used it");
  });
});
