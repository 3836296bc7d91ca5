"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { beingPaidInWords, limitInWords } from "#lib/cart";
import { t } from "#lib/language";
import { ensureSession, publicAction, redirect } from "#lib/request";
import { dropWish, moveWishToCart, saveWish } from "#lib/wish-list";
import { moveWishSchema, setWishSchema } from "./schema.ts";

export const setWishAction = publicAction(setWishSchema, async (session, { save, drop, from }) => {
  if (drop !== undefined) {
    await dropWish(session, drop);
    return show(`dropped=${encodeURIComponent(drop)}`, from);
  }
  if (save === undefined) return redirect("/wish-list");
  const { outcome } = await saveWish(await ensureSession(session), save);
  if (outcome === "full") return redirect("/wish-list?full=1");
  return show(`saved=${encodeURIComponent(save)}`, from);
});

export const moveWishAction = publicAction(moveWishSchema, async (session, { sku }, reply) => {
  const added = await moveWishToCart(await ensureSession(session), sku);
  switch (added.outcome) {
    case "added":
      return redirect(`/cart?added=${encodeURIComponent(sku)}${added.fromLater ? "&up=1" : ""}`);
    case "out-of-stock":
      return reply({ formErrors: [t("Somebody else has just bought the last one.")] });
    case "limited":
      return reply({ formErrors: [limitInWords(added.available)] });
    case "being-paid":
      return reply({ formErrors: [beingPaidInWords()] });
    case "unknown":
      return redirect("/wish-list");
  }
});

/** With script the heart changes where it is; without, and from the list itself, the list says what has happened. */
async function show(news: string, from: "list" | undefined): Promise<void> {
  if (from === undefined && (await headers()).has("next-action")) refresh();
  else redirect(`/wish-list?${news}`);
}
