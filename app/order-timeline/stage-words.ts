import { t } from "#lib/language";
import type { Stage } from "#lib/orders";

/** How far an order has come, in a list: “3 pieces, on its way”. */
export const stageInWords = (stage: Stage): string => stages[stage]();

const stages = {
  "awaiting-payment": () => t("waiting for the bank"),
  confirmed: () => t("confirmed"),
  dispatched: () => t("on its way"),
  delivered: () => t("delivered"),
  cancelled: () => t("cancelled"),
} as const satisfies Record<Stage, () => string>;
