"use server";

import { offerPromotion } from "#lib/promotion";
import { redirect, staffAction } from "#lib/request";
import { donePath, stepPath } from "../addresses.ts";
import { promotionSchema } from "./schema.ts";
import { termsOf } from "./terms.ts";

export const offerPromotionAction = staffAction(
  "/staff/promotions/new",
  promotionSchema,
  async (session, typed, reply) => {
    const terms = termsOf(typed);
    if (await offerPromotion(session, terms)) redirect(donePath("offered", terms.code));
    return reply({ fieldErrors: { code: ["Enter another: this one is, or was, offered already"] } });
  },
  (typed) => stepPath("new", typed),
);
