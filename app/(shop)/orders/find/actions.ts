"use server";

import { redirect } from "next/navigation";
import { claimGuestOrder } from "#lib/orders";
import { ensureSession, publicAction } from "#lib/request";
import { findOrderSchema } from "./schema.ts";

export const findOrderAction = publicAction(findOrderSchema, async (session, { number, email }, reply) => {
  const claim = await claimGuestOrder(await ensureSession(session), number, email);
  if (claim.outcome === "granted") redirect(`/orders/${number}`);
  // One answer for a wrong number, a wrong address and somebody else's order: it tells nobody which orders exist.
  return reply({
    formErrors: ["We have no order with this number and email address. Both stand in the confirmation mail."],
  });
});
