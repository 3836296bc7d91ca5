import "server-only";
import type { CartOwner } from "#lib/cart";
import { database } from "#lib/database";
import type { MethodId } from "#lib/delivery";
import { randomSecret } from "#lib/random";
import type { Place } from "#lib/tax";
import type { Checkout } from "./checkout.ts";

export type KeptCheckout = Omit<Checkout, "key" | "deliveryObstacle">;

/** The checkout of a cart. */
export async function findCheckout(
  cartId: string,
): Promise<(Checkout & { payingOrderId: string | undefined }) | undefined> {
  const row = await database().checkout.findUnique({ where: { cartId } });
  if (!row) return undefined;
  const { name, addressLine1, addressLine2, postalCode, city, region, country, phone, paymentToken, paymentLabel } =
    row;
  const address =
    name === null || addressLine1 === null || city === null || country === null
      ? undefined
      : {
          name,
          line1: addressLine1,
          line2: addressLine2 ?? "",
          postalCode: postalCode ?? "",
          city,
          region,
          country,
          phone: phone ?? "",
        };
  return {
    key: row.key,
    email: row.email ?? undefined,
    address,
    deliveryMethod: (row.deliveryMethod as MethodId | null) ?? undefined,
    payment: paymentToken !== null && paymentLabel !== null ? { token: paymentToken, label: paymentLabel } : undefined,
    payingOrderId: row.payingOrderId ?? undefined,
  };
}

/** Where the checkout of somebody's cart sends it, if that has been filled in. */
export async function findPlace(owner: CartOwner): Promise<Place | undefined> {
  const row = await database().checkout.findFirst({ where: { cart: owner }, select: { country: true, region: true } });
  return row?.country ? { country: row.country, region: row.region } : undefined;
}

/** Writes what has been filled in; starts the checkout, with a key of its own, if it has not been. */
export async function updateCheckout(
  cartId: string,
  { email, address, deliveryMethod, payment }: Partial<KeptCheckout>,
): Promise<void> {
  const facts = {
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : columnsOf(address)),
    ...(deliveryMethod === undefined ? {} : { deliveryMethod }),
    ...(payment === undefined ? {} : { paymentToken: payment.token, paymentLabel: payment.label }),
  };
  await database().checkout.upsert({
    where: { cartId },
    update: facts,
    create: { cartId, key: randomSecret(), ...facts },
  });
  await growVersion(cartId);
}

/** Freezes the cart while an order of it awaits its payment. */
export async function freezeFor(cartId: string, orderId: string): Promise<void> {
  await database().checkout.update({ where: { cartId }, data: { payingOrderId: orderId } });
}

/** Gives the cart back after a payment that came to nothing: a new intention, another card, everything else as it was. */
export async function thaw(orderId: string): Promise<void> {
  await database().checkout.updateMany({
    where: { payingOrderId: orderId },
    data: { payingOrderId: null, key: randomSecret(), paymentToken: null, paymentLabel: null },
  });
}

/**
 * The bought pieces, the promotion code and the gift note leave the cart, and the checkout is over. What joined the
 * cart meanwhile stays in it.
 */
export async function takeBought(
  orderId: string,
  bought: readonly { variantId: string; quantity: number }[],
): Promise<void> {
  const checkout = await database().checkout.findFirst({ where: { payingOrderId: orderId } });
  if (!checkout) return;
  const { cartId } = checkout;
  for (const { variantId, quantity } of bought) {
    const fewer = {
      where: { cartId, variantId, quantity: { gt: quantity } },
      data: { quantity: { decrement: quantity } },
    };
    const kept = await database().cartLine.updateMany(fewer);
    if (kept.count === 0) await database().cartLine.deleteMany({ where: { cartId, variantId } });
  }
  const nothing = { promotionCode: null, giftMessage: "", hidesPrices: false };
  await database().cart.update({ where: { id: cartId }, data: nothing });
  await growVersion(cartId);
  await database().checkout.delete({ where: { cartId } });
}

/** What was reviewed is what is ordered: a new address in another window makes a new version, as another piece would. */
async function growVersion(cartId: string): Promise<void> {
  await database().cart.update({ where: { id: cartId }, data: { version: { increment: 1 } } });
}

const columnsOf = ({
  name,
  line1,
  line2,
  postalCode,
  city,
  region,
  country,
  phone,
}: NonNullable<Checkout["address"]>) => ({
  name,
  postalCode,
  city,
  region,
  country,
  phone,
  addressLine1: line1,
  addressLine2: line2,
});
