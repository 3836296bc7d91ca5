"use server";

import { formatMoney, readMoney } from "#lib/money";
import { findAnyOrder } from "#lib/orders";
import { refundReasons } from "#lib/refunds";
import { redirect, staffAction } from "#lib/request";
import { refundableMinor, refundSum } from "#lib/staff-refund";
import { stepPath } from "../step-path.ts";
import { refundSchema } from "./schema.ts";

export const refundAction = staffAction(
  "/staff/orders/refund",
  refundSchema,
  async (session, { number, name, amount, reason: id }, reply) => {
    const [amountMinor, reason] = [readMoney(amount) ?? 0, refundReasons.find((one) => one === id)];
    if (reason === undefined) return reply({ fieldErrors: { reason: ["Choose why"] } });
    const outcome = await refundSum(session, number, { name, amountMinor, reason });
    if (outcome === "given") redirect(`/staff/orders/${encodeURIComponent(number)}`);
    if (outcome === "known")
      return reply({
        formErrors: ["This was refunded before: the order says how much. Open it again to refund more."],
      });
    const order = await findAnyOrder(session, number);
    const left = order === undefined ? 0 : await refundableMinor(order);
    return reply({ fieldErrors: { amount: [`Enter at most ${formatMoney(left)}: no more than that is left`] } });
  },
  (typed) => stepPath("refund", typed),
);
