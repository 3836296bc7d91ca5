"use server";

import { beingPaidInWords, fillCart } from "#lib/cart";
import { findSet } from "#lib/collections";
import { t } from "#lib/language";
import { ensureSession, impersonalAction, redirect } from "#lib/request";
import { addSetSchema } from "./schema.ts";

export const addSetAction = impersonalAction(addSetSchema, async (session, { set: slug, chosen }, reply) => {
  const set = await findSet(slug, chosen);
  if (set === undefined || set.pieces.length === 0) {
    return reply({ formErrors: [t("Somebody else has just bought the last pieces of this set.")] });
  }
  const pieces = set.pieces.map(({ id }) => ({ variantId: id, quantity: 1 }));
  const filled = await fillCart(await ensureSession(session), pieces);
  if (filled.outcome === "being-paid") {
    return reply({ formErrors: [beingPaidInWords()] });
  }
  redirect(`/cart?set=${encodeURIComponent(slug)}`);
});
