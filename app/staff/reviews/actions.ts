"use server";

import { redirect, staffAction } from "#lib/request";
import { decideReview } from "#lib/reviews";
import { decisionSchema } from "./schema.ts";

export const decideReviewAction = staffAction("/staff/reviews", decisionSchema, async (session, decision, reply) => {
  if (await decideReview(decision, session)) redirect("/staff/reviews");
  return reply({
    formErrors: [
      "It is not any more what you have read: its author or somebody here was quicker. Open the list again.",
    ],
  });
});
