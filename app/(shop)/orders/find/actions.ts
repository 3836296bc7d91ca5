"use server";

import { t } from "#lib/language";
import { claimGuestOrder } from "#lib/orders";
import { currentNetwork, ensureSession, publicAction, redirect } from "#lib/request";
import { waitInWords } from "#lib/time";
import { findOrderSchema } from "./schema.ts";

export const findOrderAction = publicAction(findOrderSchema, async (session, { number, email, next }, reply) => {
  const claim = await claimGuestOrder(await ensureSession(session), number, email, await currentNetwork());
  if (claim.outcome === "granted") redirect(`/orders/${number}${next === undefined ? "" : `/${next}`}`);
  if (claim.outcome === "wait") {
    return reply({
      formErrors: [
        t("That was tried too often. Please wait {time} and try again.", { time: waitInWords(claim.seconds) }),
      ],
    });
  }
  // One answer for a wrong number, a wrong address and somebody else's order: it tells nobody which orders exist.
  return reply({
    formErrors: [t("We have no order with this number and email address. Both stand in the confirmation mail.")],
  });
});
