"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { destinationOf } from "#lib/address-book";
import {
  acknowledgePrice,
  addToCart,
  beingPaidInWords,
  enterCode,
  limitInWords,
  type Moved,
  moveToCart,
  removeCode,
  removeLine,
  restoreLine,
  saveForLater,
  setGift,
  setQuantity,
} from "#lib/cart";
import { home } from "#lib/delivery";
import { t } from "#lib/language";
import { currentNetwork, ensureSession, impersonalAction, type Reply, redirect } from "#lib/request";
import { waitInWords } from "#lib/time";
import {
  addSchema,
  codeSchema,
  giftSchema,
  lineSchema,
  priceSchema,
  quantitySchema,
  removeCodeSchema,
} from "./schema.ts";

export const addToCartAction = impersonalAction(addSchema, async (session, { sku, quantity }, reply) => {
  const added = await addToCart(await ensureSession(session), sku, quantity);
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
      return reply({ formErrors: [t("We do not make this piece any more.")] });
  }
});

export const setQuantityAction = impersonalAction(quantitySchema, async (session, { variant, quantity }, reply) => {
  const set = await setQuantity(session, variant, quantity);
  if (set.outcome === "being-paid") return reply({ formErrors: [beingPaidInWords()] });
  if (set.outcome === "limited") return reply({ formErrors: [limitInWords(set.available)] });
  return showCartAgain();
});

export const removeLineAction = impersonalAction(lineSchema, async (session, { variant, sku }, reply) =>
  tell(await removeLine(session, variant), `removed=${encodeURIComponent(sku)}`, reply),
);

export const restoreLineAction = impersonalAction(lineSchema, async (session, { variant, sku }, reply) =>
  tell(await restoreLine(session, variant), `back=${encodeURIComponent(sku)}`, reply),
);

export const saveForLaterAction = impersonalAction(lineSchema, async (session, { variant, sku }, reply) =>
  tell(await saveForLater(session, variant), `later=${encodeURIComponent(sku)}`, reply),
);

export const moveToCartAction = impersonalAction(lineSchema, async (session, { variant, sku }, reply) =>
  tell(await moveToCart(session, variant), `added=${encodeURIComponent(sku)}`, reply),
);

export const seePriceAction = impersonalAction(priceSchema, async (session, { variant, sku, price }) => {
  await acknowledgePrice(session, variant, price);
  redirect(`/cart?seen=${encodeURIComponent(sku)}`);
});

/** A line that is gone, perhaps in another tab, is no error: the cart as it is says enough. */
function tell({ outcome }: Moved, news: string, reply: Reply) {
  if (outcome === "being-paid") return reply({ formErrors: [beingPaidInWords()] });
  return redirect(outcome === "moved" ? `/cart?${news}` : "/cart");
}

export const enterCodeAction = impersonalAction(codeSchema, async (session, { code }, reply) => {
  const refuse = (reason: string) => reply({ fieldErrors: { code: [reason] } });
  const destination = (await destinationOf(session)) ?? home;
  const entered = await enterCode(await ensureSession(session), code, await currentNetwork(), destination);
  switch (entered.outcome) {
    case "kept":
      return showCartAgain("/cart?code=kept");
    case "refused":
      return refuse(entered.reason);
    case "wait":
      return refuse(
        t("Too many codes did not exist. Please wait {time} and try again.", {
          time: waitInWords(entered.seconds),
        }),
      );
    case "being-paid":
      return refuse(beingPaidInWords());
    case "no-cart":
      return redirect("/cart");
  }
});

export const removeCodeAction = impersonalAction(removeCodeSchema, async (session, _, reply) => {
  const removed = await removeCode(session);
  if (removed.outcome === "being-paid") return reply({ formErrors: [beingPaidInWords()] });
  return redirect("/cart?code=removed");
});

export const setGiftAction = impersonalAction(giftSchema, async (session, gift, reply) => {
  const set = await setGift(session, gift);
  if (set.outcome === "being-paid") return reply({ fieldErrors: { message: [beingPaidInWords()] } });
  return redirect(set.outcome === "kept" ? "/cart?gift=1" : "/cart");
});

/** With script the page is read anew and the focus stays; without, one is sent to a page that can be reloaded. */
async function showCartAgain(path = "/cart"): Promise<void> {
  if ((await headers()).has("next-action")) refresh();
  else redirect(path);
}
