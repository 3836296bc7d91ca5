/** Why staff give money back without anything being cancelled or sent back. */
import { t } from "#lib/language";

const reasons = {
  lost: () => t("The parcel was lost"),
  damaged: () => t("Something arrived damaged"),
  missing: () => t("Something was missing"),
  trouble: () => t("For the trouble you had"),
} as const;

export type RefundReason = keyof typeof reasons;

export const refundReasons = Object.keys(reasons) as readonly RefundReason[];

/** “The parcel was lost”. */
export const refundReasonInWords = (reason: RefundReason): string => reasons[reason]();
