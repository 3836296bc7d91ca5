import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addToCart, readCart, setQuantity } from "#lib/cart";
import { readCheckout, saveAddress } from "#lib/checkout";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { provider } from "#lib/payment";
import { anonymous, beginGuest, beginSignedIn, type GuestSession } from "#lib/session";
import { chooseCard, exampleShopper, fillIn, pressOf } from "./example-shopper.ts";
import { findOrder, listOrders, placeOrder } from "./index.ts";
import { findVisible } from "./store.ts";

// The letters stay in the queue, where they can be counted.
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
vi.mock("./store.ts", async (original) => {
  const store = await original<typeof import("./store.ts")>();
  return { ...store, findVisible: vi.fn(store.findVisible) };
});
useFreshDatabase();

let sku = "";
let variantId = "";
beforeEach(async () => {
  const [variant] = (await examplePiece({ name: "Jug", variants: [{ stock: 10, priceMinor: 2900 }] })).variants;
  ({ sku, id: variantId } = variant ?? { sku: "", id: "" });
});
afterEach(() => vi.restoreAllMocks());

const stock = async () => (await database().variant.findUniqueOrThrow({ where: { id: variantId } })).stock;
const ordersOf = (session: GuestSession) =>
  database().order.count({ where: { sessions: { some: { sessionHandle: session.handle } } } });
const press = async (session: GuestSession) => placeOrder(session, await pressOf(session));
const numberOf = (placed: object) => ("number" in placed ? String(placed.number) : "");

test("an order is what was in the cart: names, prices, tax and address, whatever becomes of the piece", async () => {
  const shopper = await exampleShopper([{ sku, quantity: 2 }]);
  const placed = await press(shopper);
  expect(placed).toEqual({ outcome: "confirmed", number: expect.stringMatching(/^CW-[2-9A-Z]{4}-[2-9A-Z]{4}$/) });
  await database().product.deleteMany();

  const order = await findOrder(shopper, numberOf(placed));
  expect(order).toMatchObject({
    ...{ status: "confirmed", email: "ada@example.com", paymentLabel: "Test card ending in 4242" },
    ...{ itemsMinor: 5800, deliveryMinor: 490, totalMinor: 6290, taxMinor: 1176, taxRateBasisPoints: 2300 },
    lines: [{ sku, name: "Jug", unitMinor: 2900, quantity: 2, totalMinor: 5800 }],
  });
  expect(order?.address).toMatchObject({ name: "Ada Byron", city: "Dublin", country: "IE" });
});

test("a confirmed order takes the stock, empties the cart, ends the checkout and writes one letter", async () => {
  const shopper = await exampleShopper([{ sku, quantity: 3 }]);
  const placed = await press(shopper);
  expect(await stock()).toBe(7);
  expect(await readCart(shopper)).toMatchObject({ lines: [], isBeingPaid: false });
  expect(await readCheckout(shopper)).toBeUndefined();
  const subject = `Order ${numberOf(placed)} is confirmed`;
  expect(await database().letter.findMany({ where: { subject } })).toMatchObject([{ recipient: "ada@example.com" }]);
});

test("the database adds up what is paid: tax counts where the prices do not contain it, and only there", async () => {
  const shopper = await exampleShopper([{ sku }]);
  const where = { number: numberOf(await press(shopper)) };
  const write = (facts: object) => database().order.update({ where, data: facts });
  await expect(write({ totalMinor: 3391 })).rejects.toThrow();
  await expect(write({ isTaxIncluded: false })).rejects.toThrow();
  await expect(write({ isTaxIncluded: false, taxMinor: 100, totalMinor: 3490 })).resolves.toBeDefined();
  await expect(write({ isTaxIncluded: true })).rejects.toThrow();
});

describe("one intention is one order", () => {
  test("when the button is pressed again", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    const first = await placeOrder(shopper, seen);
    expect(await placeOrder(shopper, seen)).toEqual({ outcome: "already-placed", number: numberOf(first) });
    expect(await ordersOf(shopper)).toBe(1);
    expect(await stock()).toBe(9);
  });

  test("when it is pressed ten times at once", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    const placed = await Promise.all(Array.from({ length: 10 }, () => placeOrder(shopper, seen)));
    expect(new Set(placed.map(numberOf)).size).toBe(1);
    expect(await ordersOf(shopper)).toBe(1);
    expect(await stock()).toBe(9);
  });

  test("when a second tab presses after the first has ordered and filled a new cart", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    const first = await placeOrder(shopper, seen);
    await fillIn(shopper, [{ sku, quantity: 2 }]);
    await chooseCard(shopper, "accepted");
    expect(numberOf(await placeOrder(shopper, seen))).toBe(numberOf(first));
    expect((await readCart(shopper)).count).toBe(2);
  });

  test("when a database lets two presses write side by side, neither seeing the other", async () => {
    const shopper = await exampleShopper([{ sku }], "askedFirst");
    const seen = await pressOf(shopper);
    const first = await placeOrder(shopper, seen);
    vi.mocked(findVisible).mockResolvedValueOnce(undefined);
    expect(await placeOrder(shopper, seen)).toEqual(first);
    expect(await ordersOf(shopper)).toBe(1);
    expect(await stock()).toBe(9);
  });

  test("by the database itself: a key is used once", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const { key } = await pressOf(shopper);
    await press(shopper);
    const order = await database().order.findUniqueOrThrow({ where: { checkoutKey: key } });
    await expect(database().order.create({ data: { ...order, id: "other", number: "other" } })).rejects.toThrow();
  });
});

describe("the shopper gets what they saw, or is told what changed", () => {
  test("another price", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    await database().variant.update({ where: { id: variantId }, data: { priceMinor: 3000 } });
    const placed = await placeOrder(shopper, seen);
    expect(placed).toEqual({
      outcome: "changed",
      changes: ["Jug: The price has gone up from €29.00 to €30.00.", "The total is now €34.90; before it was €33.90."],
    });
    expect(await ordersOf(shopper)).toBe(0);
    expect((await press(shopper)).outcome).toBe("confirmed");
  });

  test("another quantity in another tab, though the total is the same again", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    await setQuantity(shopper, variantId, 2);
    await setQuantity(shopper, variantId, 1);
    expect((await placeOrder(shopper, seen)).outcome).toBe("changed");
  });

  test("another address in another tab", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    const { address } = (await readCheckout(shopper)) ?? {};
    if (address) await saveAddress(shopper, { ...address, line1: "2 Mill Lane" });
    expect((await placeOrder(shopper, seen)).outcome).toBe("changed");
    expect((await press(shopper)).outcome).toBe("confirmed");
  });

  test("a total that somebody made up", async () => {
    const shopper = await exampleShopper([{ sku }]);
    expect((await placeOrder(shopper, { ...(await pressOf(shopper)), totalMinor: 1 })).outcome).toBe("changed");
    expect(await stock()).toBe(10);
  });

  test("fewer pieces: which, and how many there are", async () => {
    const shopper = await exampleShopper([{ sku, quantity: 5 }]);
    await database().variant.update({ where: { id: variantId }, data: { stock: 4 } });
    expect(await press(shopper)).toEqual({
      outcome: "out-of-stock",
      lines: [{ name: "Jug", options: "", available: 4 }],
    });
    expect(await stock()).toBe(4);
  });
});

test("what is missing is named, step by step", async () => {
  expect(await placeOrder(anonymous, { key: "", cartVersion: 0, totalMinor: 0 })).toEqual({ outcome: "empty" });
  const { session } = await beginGuest({ network: "203.0.113.0/24" });
  expect((await press(session)).outcome).toBe("empty");
  await addToCart(session, sku, 1);
  expect(await press(session)).toEqual({ outcome: "incomplete", step: "contact" });
  await fillIn(session, []);
  expect(await press(session)).toEqual({ outcome: "incomplete", step: "payment" });
});

describe("the bank", () => {
  test("says no: nothing is ordered, the stock is back, and another card may try under a new key", async () => {
    const shopper = await exampleShopper([{ sku, quantity: 2 }], "poor");
    const seen = await pressOf(shopper);
    expect(await placeOrder(shopper, seen)).toEqual({ outcome: "declined", reason: "insufficient-funds" });
    expect(await stock()).toBe(10);
    expect(await readCart(shopper)).toMatchObject({ count: 2, isBeingPaid: false });
    expect(await readCheckout(shopper)).toMatchObject({ email: "ada@example.com", payment: undefined });
    expect((await readCheckout(shopper))?.key).not.toBe(seen.key);

    expect((await placeOrder(shopper, seen)).outcome).toBe("declined");
    await chooseCard(shopper, "accepted");
    expect((await press(shopper)).outcome).toBe("confirmed");
    expect(await stock()).toBe(8);
  });

  test("asks the shopper first: the cart waits, and a second press leads to the same question", async () => {
    const shopper = await exampleShopper([{ sku }], "askedFirst");
    const seen = await pressOf(shopper);
    const placed = await placeOrder(shopper, seen);
    expect(placed).toMatchObject({ outcome: "challenge", url: expect.stringContaining("/test-bank/challenge/") });
    expect(await placeOrder(shopper, seen)).toEqual(placed);
    expect(await addToCart(shopper, sku, 1)).toEqual({ outcome: "being-paid" });
  });

  test("pays, but its answer is lost: pressing again charges nothing twice", async () => {
    const shopper = await exampleShopper([{ sku }]);
    const seen = await pressOf(shopper);
    vi.spyOn(console, "error").mockReturnValue();
    const charge = provider().charge;
    vi.spyOn(provider(), "charge").mockImplementationOnce(async (request) => {
      await charge(request);
      throw new Error("connection reset");
    });
    const placed = await placeOrder(shopper, seen);
    expect(placed.outcome).toBe("pending");
    expect(numberOf(await placeOrder(shopper, seen))).toBe(numberOf(placed));
    const order = await findOrder(shopper, numberOf(placed));
    expect(await database().bankCharge.count({ where: { reference: order?.paymentReference ?? "" } })).toBe(1);
    expect(await stock()).toBe(9);
  });
});

test("a customer's order is in their history, and cancelled ones are not", async () => {
  const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" });
  await fillIn(session, [{ sku, quantity: 2 }]);
  await chooseCard(session, "declined");
  await placeOrder(session, await pressOf(session));
  expect(await listOrders(session)).toEqual([]);
  await chooseCard(session, "accepted");
  const placed = await placeOrder(session, await pressOf(session));
  expect(await listOrders(session)).toMatchObject([
    { number: numberOf(placed), stage: "confirmed", totalMinor: 6290, pieces: 2 },
  ]);
});
