/** What somebody who knows a code pays less, and on which conditions. */
import { numberFormat, t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";

/** What a code takes off. */
export type Offer = {
  readonly kind: "percentage" | "amount" | "free-delivery";
  /** Hundredths of a percent of the items, or cents off them; 0 for free delivery. */
  readonly value: number;
};

/** What is promised. It stays as it was offered; only its last moment may be made an earlier one. */
export type Terms = Offer & {
  /** In capitals, without spaces. */
  readonly code: string;
  /** What the items have to come to, before anything is taken off. */
  readonly minimumMinor: Minor;
  /** Its first and its last moment; undefined: it has always been good, or always will be. */
  readonly validFrom: Date | undefined;
  readonly validThrough: Date | undefined;
  readonly isOncePerCustomer: boolean;
  /** How many orders may use it in all; undefined: any number. */
  readonly mostUses: number | undefined;
};

export type Promotion = Terms & {
  readonly uses: number;
  /** The account of staff who offered it; undefined: it came with the shop. */
  readonly offeredBy: string | undefined;
  /** The account of staff who ended it before its time; undefined: nobody has. */
  readonly endedBy: string | undefined;
};

/** How it stands with a promotion, whoever asks. */
export function promotionLife(
  { validFrom, validThrough, uses, mostUses }: Promotion,
  at: Date,
): "to-come" | "current" | "used-up" | "over" {
  if (validThrough !== undefined && at > validThrough) return "over";
  if (mostUses !== undefined && uses >= mostUses) return "used-up";
  return validFrom !== undefined && at < validFrom ? "to-come" : "current";
}

/** The one spelling under which a code is kept and looked up: “ welcome 10” is WELCOME10. */
export const normaliseCode = (typed: string): string => typed.replaceAll(/\s/g, "").toUpperCase();

/** Says to a person what a code takes off: “10% off”. */
export function offerInWords({ kind, value }: Offer): string {
  switch (kind) {
    case "percentage":
      return t("{share} off", { share: percent().format(value / 10_000) });
    case "amount":
      return t("{share} off", { share: formatMoney(value) });
    case "free-delivery":
      return t("free standard delivery");
  }
}

const percent = numberFormat({ style: "percent", maximumFractionDigits: 2 });
