import type { Stage } from "#lib/orders";

/** How far an order has come, in a list: “3 pieces, on its way”. */
export const stagesInWords = {
  "awaiting-payment": "waiting for the bank",
  confirmed: "confirmed",
  dispatched: "on its way",
  delivered: "delivered",
  cancelled: "cancelled",
} as const satisfies Record<Stage, string>;
