/** Orders that a test puts straight into the books, for what comes after an order. */
import { database } from "#lib/database";
import { documentPath, issueCreditNote, issueInvoice, listDocuments } from "#lib/invoices";
import { taxContained } from "#lib/money";
import { randomCode, randomName, randomSecret } from "#lib/random";
import { now } from "#lib/time";
import type { Customer } from "./customer.ts";

/** An order of two vases that is paid and waits to be packed, with its invoice; gives its number. */
export async function exampleOrder(email = `mary-${randomName().toLowerCase()}@example.com`): Promise<string> {
  const variant = await database().variant.findFirstOrThrow({
    // The one that there is plenty of: a cancelled order puts back what this one never took.
    where: { sku: "CW-HARV-OAT-S" },
    include: { product: { include: { pictures: { take: 1 } } } },
  });
  const { name, slug, pictures } = variant.product;
  const { sku, priceMinor: unitMinor } = variant;
  const number = `CW-${randomCode(4)}-${randomCode(4)}`;
  const at = now();
  const line = { name, slug, sku, options: "Oat", picture: pictures[0]?.name ?? slug, unitMinor };
  const reference = randomSecret();
  const totalMinor = unitMinor * 2;
  const sums = { amountMinor: totalMinor, createdAt: at };
  const parts = { itemsMinor: totalMinor, deliveryMinor: 0, discountMinor: 0, totalMinor };
  const tax = { taxMinor: taxContained(totalMinor, vat), taxRateBasisPoints: vat };
  const id = randomName();
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
      ...{ id, number, checkoutKey: randomSecret(), status: "confirmed", email },
      ...{ name: "Mary Somerville", addressLine1: "12 Quay Street", postalCode: "D02 AF30", city: "Dublin" },
      ...{ country: "IE", deliveryMethod: "standard", currency: "EUR", placedAt: at, confirmedAt: at },
      ...{ ...parts, ...tax },
      lines: { create: { ...line, position: 0, variantId: variant.id, quantity: 2, totalMinor } },
      payment: {
        create: {
          ...{ reference, provider: "test-bank", status: "paid", label: "Test card ending in 4242", ...sums },
          settledAt: at,
        },
      },
    },
  });
  await issueInvoice(`order-confirmed/${id}`, {
    ...{ orderId: id, ...parts, ...tax, taxName: "VAT", isTaxIncluded: true },
    buyer: ["Mary Somerville", "12 Quay Street", "D02 AF30 Dublin", "Ireland"],
    ...{ deliveryName: "Standard", promotionCode: undefined, lines: [{ ...line, quantity: 2, totalMinor }] },
  });
  return number;
}

/** Ireland's, in hundredths of a percent. */
const vat = 2300;

/** Has a customer be who placed an order. */
export async function ownedBy(number: string, { id: accountId }: Customer): Promise<void> {
  await database().order.update({ where: { number }, data: { accountId } });
}

/** Has one of its two pieces credited; gives the paths of the order's documents, the invoice first. */
export async function creditOnePiece(number: string): Promise<string[]> {
  const { id, lines } = await database().order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
  const totalMinor = lines[0]?.unitMinor ?? 0;
  const sums = { deliveryMinor: 0, discountMinor: 0, taxMinor: taxContained(totalMinor, vat), totalMinor };
  const part = { pieces: [{ position: 0, quantity: 1 }], ...sums };
  await issueCreditNote(`return-received/${randomName()}`, { orderId: id, reason: "Pieces sent back", part });
  return documentPathsOf(number);
}

/** The paths of what was issued for an order, the earliest first. */
export async function documentPathsOf(number: string): Promise<string[]> {
  const { id } = await database().order.findUniqueOrThrow({ where: { number } });
  return (await listDocuments(id)).map((one) => documentPath(number, one));
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
  const amountMinor = lines[0]?.unitMinor ?? 0;
  const facts = { id: randomName(), orderId: id, reason: "damaged", announcedAt: now() };
  await database().returnRequest.create({
    data: {
      ...facts,
      amountMinor,
      taxMinor: taxContained(amountMinor, vat),
      lines: { create: { position: 0, quantity: 1 } },
    },
  });
  await database().orderLine.updateMany({ where: { orderId: id }, data: { returnedQuantity: 1 } });
}
