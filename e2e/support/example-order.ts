/** Orders that a test puts straight into the books, for what comes after an order. */
import { database } from "#lib/database";
import { randomCode, randomName, randomSecret } from "#lib/random";
import { now } from "#lib/time";

/** An order of two vases that is paid and waits to be packed; gives its number. */
export async function exampleOrder(email = `mary-${randomName().toLowerCase()}@example.com`): Promise<string> {
  const variant = await database().variant.findFirstOrThrow({
    where: { product: { slug: "harvest-vase" } },
    include: { product: { include: { pictures: { take: 1 } } } },
  });
  const { name, slug, pictures } = variant.product;
  const { sku, priceMinor: unitMinor } = variant;
  const number = `CW-${randomCode(4)}-${randomCode(4)}`;
  const at = now();
  const line = { name, slug, sku, options: "Oat", picture: pictures[0]?.name ?? slug, unitMinor };
  const reference = randomSecret();
  const sums = { amountMinor: unitMinor * 2, createdAt: at };
  await database().bankCharge.create({
    data: {
      ...sums,
      reference,
      challenge: randomSecret(),
      cardToken: "",
      currency: "EUR",
      status: "paid",
      returnUrl: "",
    },
  });
  await database().order.create({
    data: {
      ...{ id: randomName(), number, checkoutKey: randomSecret(), status: "confirmed", email },
      ...{ name: "Mary Somerville", addressLine1: "12 Quay Street", postalCode: "D02 AF30", city: "Dublin" },
      ...{ country: "IE", deliveryMethod: "standard", currency: "EUR", placedAt: at, confirmedAt: at },
      ...{ itemsMinor: unitMinor * 2, deliveryMinor: 0, totalMinor: unitMinor * 2, taxMinor: 0, taxRateBasisPoints: 0 },
      lines: { create: { ...line, position: 0, variantId: variant.id, quantity: 2, totalMinor: unitMinor * 2 } },
      payment: {
        create: {
          ...{ reference, provider: "test-bank", status: "paid", label: "Test card ending in 4242", ...sums },
          settledAt: at,
        },
      },
    },
  });
  return number;
}

/** Has an order sent. */
export async function dispatch(number: string): Promise<void> {
  const parcel = { carrier: "an-post", trackingNumber: "CP123456789IE", dispatchedAt: now() };
  await database().order.update({ where: { number }, data: parcel });
}

/** Has an order sent and delivered. */
export async function deliver(number: string): Promise<void> {
  await dispatch(number);
  await database().order.update({ where: { number }, data: { deliveredAt: now() } });
}

/** Announces that one piece of an order comes back. */
export async function announceOf(number: string): Promise<void> {
  const { id, lines } = await database().order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
  const facts = { id: randomName(), orderId: id, reason: "damaged", announcedAt: now() };
  await database().returnRequest.create({
    data: { ...facts, amountMinor: lines[0]?.unitMinor ?? 0, lines: { create: { position: 0, quantity: 1 } } },
  });
  await database().orderLine.updateMany({ where: { orderId: id }, data: { returnedQuantity: 1 } });
}
