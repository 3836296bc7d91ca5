/** What a document says, in the order in which it says it: once, for the page and the PDF. */

import { dateFormat, t } from "#lib/language";
import { formatDiscount, formatMoney, less, type Minor, taxContained } from "#lib/money";
import { nameOfTax, taxInWords } from "#lib/tax";
import { type TaxDocument, titleOf } from "./document.ts";

/** A label and what it stands for. */
export type Fact = readonly [label: string, text: string];

export type Wording = {
  readonly title: string;
  readonly parties: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly facts: readonly Fact[];
  readonly columns: readonly [what: string, quantity: string, unit: string, amount: string];
  readonly rows: readonly {
    readonly what: string;
    readonly detail: string;
    readonly quantity: string;
    readonly unit: string;
    /** The price of one without the tax that it contains; undefined where it contains none. */
    readonly unitWithoutTax: string | undefined;
    readonly amount: string;
  }[];
  readonly sums: readonly { readonly label: string; readonly amount: string; readonly isTotal: boolean }[];
  /** What has become of the money. */
  readonly closing: string;
};

/** All that is on a document, in words. */
export function wordingOf(document: TaxDocument): Wording {
  const { seller, sellerVatNumber, buyer, lines, correction } = document;
  return {
    title: titleOf(document),
    parties: [
      { heading: t("Seller"), lines: [...seller, t("VAT number {number}", { number: sellerVatNumber })] },
      { heading: t("Buyer"), lines: buyer },
    ],
    facts: [
      [t("Issued on"), day().format(document.issuedAt)],
      [t("Order"), document.orderNumber],
      ...(correction === undefined
        ? []
        : ([
            [t("Corrects invoice"), correction.corrects],
            [t("Reason"), correction.reason],
          ] as const)),
    ],
    columns: [
      t("What"),
      t("Quantity"),
      document.isTaxIncluded ? t("Price of one, with {tax}", { tax: nameOfTax(document.taxName) }) : t("Price of one"),
      t("Amount"),
    ],
    rows: lines.map(({ sku, name, options, quantity, unitMinor, totalMinor }) => ({
      what: name,
      detail: [options, sku].filter((text) => text !== "").join(" · "),
      quantity: String(quantity),
      unit: formatMoney(unitMinor),
      unitWithoutTax: withoutTax(unitMinor, document),
      amount: formatMoney(totalMinor),
    })),
    sums: sumsOf(document),
    closing: correction === undefined ? t("Paid in full.") : t("This amount goes back the way it was paid."),
  };
}

const day = dateFormat({ dateStyle: "long", timeZone: "Europe/Dublin" });

function withoutTax(unitMinor: Minor, { isTaxIncluded, taxName, taxRateBasisPoints }: TaxDocument): string | undefined {
  if (!isTaxIncluded) return undefined;
  return t("{amount} without {tax}", {
    amount: formatMoney(less(unitMinor, taxContained(unitMinor, taxRateBasisPoints))),
    tax: nameOfTax(taxName),
  });
}

/** The taxable amount, the rate and the tax are named either way (article 226 (8) to (10)). */
function sumsOf(document: TaxDocument): Wording["sums"] {
  const { deliveryMinor, discountMinor, promotionCode, taxName, taxMinor, totalMinor, isTaxIncluded } = document;
  const row = (label: string, amount: string, isTotal = false) => ({ label, amount, isTotal });
  const total = row(t("Total"), formatMoney(totalMinor), true);
  const net = row(
    isTaxIncluded ? t("Total without {tax}", { tax: nameOfTax(taxName) }) : t("Total without tax"),
    formatMoney(less(totalMinor, taxMinor)),
  );
  const tax = taxInWords(document);
  return [
    row(t("Items"), formatMoney(document.itemsMinor)),
    ...(deliveryMinor === 0
      ? []
      : [row(t("{delivery} delivery", { delivery: document.deliveryName }), formatMoney(deliveryMinor))]),
    ...(discountMinor === 0 ? [] : [row(discountName(promotionCode), formatDiscount(discountMinor))]),
    ...(isTaxIncluded
      ? [total, row(t("contains {tax}", { tax }), formatMoney(taxMinor)), net]
      : [net, row(tax, formatMoney(taxMinor)), total]),
  ];
}

const discountName = (code: string | undefined) =>
  code === undefined ? t("Discount") : t("Promotion code {code}", { code });
