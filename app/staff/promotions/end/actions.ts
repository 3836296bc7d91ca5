"use server";

import { endPromotion } from "#lib/promotion";
import { redirect, staffAction } from "#lib/request";
import { donePath, stepPath } from "../addresses.ts";
import { endSchema } from "./schema.ts";

export const endPromotionAction = staffAction(
  "/staff/promotions/end",
  endSchema,
  // The page that asks says so itself when there is nothing to end any more.
  async (session, { code }) =>
    redirect((await endPromotion(session, code)) ? donePath("ended", code) : stepPath("end", { code })),
  (promotion) => stepPath("end", promotion),
);
