import { workshopDay } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import type { OrderView } from "#lib/orders";
import { after, now } from "#lib/time";
import { isPostageOurs, returnPeriod } from "./policy.ts";

/** Why somebody sends something back; nobody has to say. */
const reasons = {
  "": () => t("No reason given"),
  "changed-mind": () => t("I have changed my mind"),
  "does-not-fit": () => t("It does not fit where it should go"),
  damaged: () => t("It arrived damaged"),
  "not-as-described": () => t("It is not as described"),
  "wrong-piece": () => t("It is not what I ordered"),
} as const;

export type ReturnReason = keyof typeof reasons;

export const returnReasons = Object.keys(reasons) as readonly ReturnReason[];

/** “It arrived damaged”. */
export const reasonInWords = (reason: ReturnReason): string => reasons[reason]();

/** Who pays for the way back. */
export const postageInWords = (reason: ReturnReason): string =>
  isPostageOurs(reason)
    ? t("We pay for the way back: keep the receipt for the postage, and tell us what it came to.")
    : t("The postage of the way back is yours to pay.");

/** Pieces of one line of an order, by its place there. */
export type Pieces = { readonly position: number; readonly quantity: number };

export type Return = {
  readonly id: string;
  readonly pieces: readonly Pieces[];
  readonly reason: ReturnReason;
  /** Goes back once the pieces are here. */
  readonly amountMinor: Minor;
  /** What the amount is made of beside the price of the pieces. */
  readonly deliveryMinor: Minor;
  readonly discountMinor: Minor;
  readonly taxMinor: Minor;
  /** The amount is less than the pieces cost: staff had given of that before. */
  readonly isReduced: boolean;
  readonly announcedAt: Date;
  readonly receivedAt: Date | undefined;
};

type Worth = Pick<Return, "amountMinor" | "isReduced">;

/** What goes back once the pieces are here, and why it is less than they cost, if it is. */
export const refundInWords = (refund: Worth, paymentLabel: string): string =>
  [
    refund.amountMinor > 0 &&
      t("Once they are here, {amount} goes back to {paymentLabel}.", {
        amount: formatMoney(refund.amountMinor),
        paymentLabel,
      }),
    reductionInWords(refund),
  ]
    .filter(Boolean)
    .join(" ");

/** Why less goes back than the pieces cost, or nothing; undefined when neither is so. */
export function reductionInWords({ amountMinor, isReduced }: Worth): string | undefined {
  if (amountMinor === 0)
    return isReduced
      ? t("All of the price went back to you before, so nothing does now.")
      : t("Nothing was paid for them, so nothing goes back.");
  return isReduced
    ? t("Some of the price went back to you before, so no more than the rest of it does now.")
    : undefined;
}

/**
 * The last day on which something can be sent back that arrived at that instant, as midnight UTC. The day itself does not
 * count, and the last one counts to its end (Regulation (EEC) 1182/71, article 3).
 */
export const lastReturnDay = (deliveredAt: Date): Date => after(workshopDay(deliveredAt), returnPeriod);

/** Can anything of an order be sent back: was it sent, is there still time, and is anything left? */
export function isReturnable({ parcel, deliveredAt, lines }: OrderView): boolean {
  const isInTime = deliveredAt === undefined || workshopDay(now()) <= lastReturnDay(deliveredAt);
  return (
    parcel !== undefined && isInTime && lines.some(({ quantity, returnedQuantity }) => returnedQuantity < quantity)
  );
}
