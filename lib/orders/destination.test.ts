/** An order that goes to another country: its delivery, its tax, and what becomes of both when it comes back. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setQuantity } from "#lib/cart";
import { readCheckout, saveAddress, saveDelivery } from "#lib/checkout";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { write } from "#lib/mail";
import type { GuestSession } from "#lib/session";
import { exampleInvoice, exampleShopper, pressOf } from "./example-shopper.ts";
import { cancelOrder, confirmationLetter, findOrder, type OrderView, placeOrder } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const street = { name: "Ada", line1: "1 Elm Street", line2: "", phone: "" };
const berlin = { ...street, postalCode: "10115", city: "Berlin", region: "", country: "DE" };
const oakland = { ...street, postalCode: "94607", city: "Oakland", region: "CA", country: "US" };
const minneapolis = { ...street, postalCode: "55401", city: "Minneapolis", region: "MN", country: "US" };

let sku = "";
let variantId = "";
let shopper: GuestSession;
beforeEach(async () => {
  const [piece] = (await examplePiece({ variants: [{ stock: 20, priceMinor: 2900 }] })).variants;
  ({ sku, id: variantId } = piece ?? { sku: "", id: "" });
  shopper = await exampleShopper([{ sku, quantity: 2 }]);
});

async function placedTo(address: typeof berlin): Promise<OrderView> {
  await saveAddress(shopper, address);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  return (await findOrder(shopper, "number" in placed ? placed.number : "")) as OrderView;
}
const textOf = (order: OrderView) => write(confirmationLetter(order, exampleInvoice)).text;

test("to Germany: the same prices, its rate of VAT in them", async () => {
  const order = await placedTo(berlin);
  expect(order).toMatchObject({
    ...{ itemsMinor: 5800, deliveryMinor: 690, totalMinor: 6490, taxMinor: 1036 },
    ...{ taxName: "VAT", taxRateBasisPoints: 1900, isTaxIncluded: true, address: berlin },
  });
  expect(textOf(order)).toMatch(/contains VAT 19%\s+€10\.36/);
});

test("to California: its sales tax is added, is charged, and stands in the letter above the total", async () => {
  const order = await placedTo(oakland);
  expect(order).toMatchObject({
    ...{ itemsMinor: 5800, deliveryMinor: 1990, taxMinor: 565, totalMinor: 8355 },
    ...{ taxName: "California sales tax", taxRateBasisPoints: 725, isTaxIncluded: false, address: oakland },
  });
  const { amountMinor } = await database().bankCharge.findUniqueOrThrow({
    where: { reference: order.paymentReference },
  });
  expect(amountMinor).toBe(8355);
  expect(textOf(order)).toMatch(/California sales tax 7\.25%\s+€5\.65[\s\S]*Total\s+€83\.55/);
  expect(textOf(order)).not.toContain("contains");
  expect(textOf(order)).toContain("Oakland, CA 94607, United States");
});

test("a rate with half a basis point is kept as it is", async () => {
  expect((await placedTo(minneapolis)).taxRateBasisPoints).toBe(687.5);
});

test("a cancelled order gives the tax back with all the rest", async () => {
  const order = await placedTo(oakland);
  await cancelOrder(shopper, order.number);
  const { refundedMinor } = await database().bankCharge.findUniqueOrThrow({
    where: { reference: order.paymentReference },
  });
  expect(refundedMinor).toBe(8355);
});

describe("a method that was chosen is asked for again", () => {
  test("when the cart has become too heavy for it", async () => {
    await setQuantity(shopper, variantId, 1);
    await saveDelivery(shopper, "letter");
    expect((await readCheckout(shopper))?.deliveryMethod).toBe("letter");
    await setQuantity(shopper, variantId, 2);
    const deliveryObstacle = "Tracked letter carries 500 g at most, and this weighs 1 kg.";
    expect(await readCheckout(shopper)).toMatchObject({ deliveryMethod: undefined, deliveryObstacle });
    const press = { key: (await readCheckout(shopper))?.key ?? "", cartVersion: 0, totalMinor: 0 };
    expect(await placeOrder(shopper, press)).toEqual({ outcome: "incomplete", step: "shipping" });
  });

  test("when it does not go to the new address", async () => {
    await setQuantity(shopper, variantId, 1);
    await saveDelivery(shopper, "letter");
    await saveAddress(shopper, oakland);
    expect((await readCheckout(shopper))?.deliveryObstacle).toBe("Tracked letter is not offered where this goes.");
  });
});

test("an address where the shop does not deliver is as good as none", async () => {
  for (const place of [
    { ...berlin, country: "CH" },
    { ...oakland, region: "" },
  ]) {
    await saveAddress(shopper, place);
    expect((await readCheckout(shopper))?.address).toBeUndefined();
    const press = { key: (await readCheckout(shopper))?.key ?? "", cartVersion: 0, totalMinor: 0 };
    expect(await placeOrder(shopper, press)).toEqual({ outcome: "incomplete", step: "delivery" });
  }
});
