/** What a document says, in the order in which it says it: once, for the page and the PDF. */
import { formatDiscount, formatMoney, less, type Minor, taxContained } from "#lib/money";
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
      { heading: "Seller", lines: [...seller, `VAT number ${sellerVatNumber}`] },
      { heading: "Buyer", lines: buyer },
    ],
    facts: [
      ["Issued on", day.format(document.issuedAt)],
      ["Order", document.orderNumber],
      ...(correction === undefined
        ? []
        : ([
            ["Corrects invoice", correction.corrects],
            ["Reason", correction.reason],
          ] as const)),
    ],
    columns: [
      "What",
      "Quantity",
      document.isTaxIncluded ? `Price of one, with ${document.taxName}` : "Price of one",
      "Amount",
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
    closing: correction === undefined ? "Paid in full." : "This amount goes back the way it was paid.",
  };
}

const day = new Intl.DateTimeFormat("en-IE", { dateStyle: "long", timeZone: "Europe/Dublin" });

function withoutTax(unitMinor: Minor, { isTaxIncluded, taxName, taxRateBasisPoints }: TaxDocument): string | undefined {
  if (!isTaxIncluded) return undefined;
  return `${formatMoney(less(unitMinor, taxContained(unitMinor, taxRateBasisPoints)))} without ${taxName}`;
}

/** The taxable amount, the rate and the tax are named either way (article 226 (8) to (10)). */
function sumsOf(document: TaxDocument): Wording["sums"] {
  const { deliveryMinor, discountMinor, promotionCode, taxName, taxMinor, totalMinor, isTaxIncluded } = document;
  const row = (label: string, amount: string, isTotal = false) => ({ label, amount, isTotal });
  const total = row("Total", formatMoney(totalMinor), true);
  const net = row(`Total without ${isTaxIncluded ? taxName : "tax"}`, formatMoney(less(totalMinor, taxMinor)));
  const tax = `${taxName} ${document.taxRateBasisPoints / 100}%`;
  return [
    row("Items", formatMoney(document.itemsMinor)),
    ...(deliveryMinor === 0 ? [] : [row(`${document.deliveryName} delivery`, formatMoney(deliveryMinor))]),
    ...(discountMinor === 0 ? [] : [row(discountName(promotionCode), formatDiscount(discountMinor))]),
    ...(isTaxIncluded
      ? [total, row(`contains ${tax}`, formatMoney(taxMinor)), net]
      : [net, row(tax, formatMoney(taxMinor)), total]),
  ];
}

const discountName = (code: string | undefined) => (code === undefined ? "Discount" : `Promotion code ${code}`);
