"use server";

import { acknowledgeNotices } from "#lib/cart";
import { publicAction, redirect } from "#lib/request";
import { fillInRemembered } from "./fill-in-remembered.ts";
import { pathAfterSaving } from "./path-after-saving.ts";
import { beginSchema } from "./schema.ts";

export const beginCheckoutAction = publicAction(beginSchema, async (session) => {
  // Whoever goes on from the cart has seen what it says about changed prices; the little cart leads to it when it says anything.
  await acknowledgeNotices(session);
  if (session.kind === "customer") await fillInRemembered(session);
  redirect(await pathAfterSaving(session));
});
