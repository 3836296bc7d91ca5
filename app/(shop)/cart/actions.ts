"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addToCart, removeLine, setQuantity } from "#lib/cart";
import { ensureSession, impersonalAction } from "#lib/request";
import { addSchema, quantitySchema, removeSchema } from "./schema.ts";

const beingPaid = "This cart is being paid just now. Finish or cancel the payment first.";

export const addToCartAction = impersonalAction(addSchema, async (session, { sku, quantity }, reply) => {
  const added = await addToCart(await ensureSession(session), sku, quantity);
  switch (added.outcome) {
    case "added":
      return redirect(`/cart?added=${encodeURIComponent(sku)}`);
    case "out-of-stock":
      return reply({ formErrors: ["Somebody else has just bought the last one."] });
    case "limited":
      return reply({ formErrors: [limitText(added.available)] });
    case "being-paid":
      return reply({ formErrors: [beingPaid] });
    case "unknown":
      return reply({ formErrors: ["We do not make this piece any more."] });
  }
});

export const setQuantityAction = impersonalAction(quantitySchema, async (session, { variant, quantity }, reply) => {
  const set = await setQuantity(session, variant, quantity);
  if (set.outcome === "being-paid") return reply({ formErrors: [beingPaid] });
  if (set.outcome === "limited") return reply({ formErrors: [limitText(set.available)] });
  return showCartAgain();
});

export const removeLineAction = impersonalAction(removeSchema, async (session, { variant, sku }, reply) => {
  const removed = await removeLine(session, variant);
  if (removed.outcome === "being-paid") return reply({ formErrors: [beingPaid] });
  if (removed.outcome !== "removed") return redirect("/cart");
  return redirect(`/cart?removed=${encodeURIComponent(sku)}&quantity=${removed.quantity}`);
});

/** With script the page is read anew and the focus stays in the list; without, one is sent to a page that can be reloaded. */
async function showCartAgain(): Promise<void> {
  if ((await headers()).has("next-action")) refresh();
  else redirect("/cart");
}

function limitText(available: number): string {
  return available === 0
    ? "There are no more of these."
    : `There are only ${available} of these, counting those in your cart.`;
}
