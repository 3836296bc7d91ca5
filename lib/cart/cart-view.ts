/** A cart as its owner sees it, and what has changed in it since they last looked. */
import { inWords, type VariantInShop } from "#lib/catalog";
import { formatMoney, type Minor, multiply, sum } from "#lib/money";
import type { Standing } from "#lib/promotion";
import { freeDeliveryFromMinor, mostOfOneKind } from "./policy.ts";

export type CartNotice = {
  readonly kind: "price-up" | "price-down" | "less-stock" | "sold-out";
  readonly text: string;
};

export type CartLineView = {
  readonly variantId: string;
  readonly sku: string;
  readonly slug: string;
  readonly name: string;
  /** “Oat, Small”, or nothing. */
  readonly options: string;
  readonly picture: string;
  readonly quantity: number;
  readonly unitMinor: Minor;
  readonly totalMinor: Minor;
  readonly stock: number;
  /** What the quantity may be raised to. */
  readonly maxQuantity: number;
  readonly notice?: CartNotice | undefined;
};

export type CartView = {
  readonly id: string | undefined;
  /** Grows with every change: what was reviewed is what is paid. */
  readonly version: number;
  readonly lines: readonly CartLineView[];
  readonly itemsMinor: Minor;
  /** Pieces, not lines. */
  readonly count: number;
  readonly delivery: { readonly freeFromMinor: Minor; readonly missingForFreeMinor: Minor };
  /** The promotion code that was entered, and how it stands today. */
  readonly promotion?: Standing | undefined;
  /** An order of this cart awaits its payment: nothing in it changes until that is settled. */
  readonly isBeingPaid: boolean;
};

/** A cart as it is kept: what, how many, and the price that its owner was last shown. */
export type KeptCart = {
  readonly id: string;
  readonly version: number;
  readonly isBeingPaid: boolean;
  readonly promotionCode: string | undefined;
  /** Whom an order of it will be for, once that was said. */
  readonly email: string | undefined;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number; readonly seenPriceMinor: Minor }[];
};

/** The cart with today's names, prices and stock. */
export function viewOf(cart: KeptCart | undefined, variants: ReadonlyMap<string, VariantInShop>): CartView {
  const lines = (cart?.lines ?? []).flatMap((line) => {
    const variant = variants.get(line.variantId);
    return variant ? [lineOf(line, variant)] : [];
  });
  const itemsMinor = sum(lines.map((line) => line.totalMinor));
  return {
    id: cart?.id,
    version: cart?.version ?? 0,
    lines,
    itemsMinor,
    count: lines.reduce((count, line) => count + line.quantity, 0),
    delivery: {
      freeFromMinor: freeDeliveryFromMinor,
      missingForFreeMinor: Math.max(0, freeDeliveryFromMinor - itemsMinor),
    },
    isBeingPaid: cart?.isBeingPaid ?? false,
  };
}

function lineOf(line: KeptCart["lines"][number], variant: VariantInShop): CartLineView {
  return {
    variantId: variant.id,
    sku: variant.sku,
    slug: variant.slug,
    name: variant.name,
    options: inWords(variant.options),
    picture: variant.picture,
    quantity: line.quantity,
    unitMinor: variant.priceMinor,
    totalMinor: multiply(variant.priceMinor, line.quantity),
    stock: variant.stock,
    maxQuantity: Math.min(variant.stock, mostOfOneKind),
    notice: noticeOf(line, variant),
  };
}

/** Stock before price: whoever cannot buy a thing does not mind what it costs. */
function noticeOf(line: KeptCart["lines"][number], variant: VariantInShop): CartNotice | undefined {
  if (variant.stock === 0) {
    return { kind: "sold-out", text: "Sold out since you put it here. Remove it to go on." };
  }
  if (variant.stock < line.quantity) {
    return { kind: "less-stock", text: `Only ${variant.stock} left. Choose ${variant.stock} or fewer to go on.` };
  }
  if (variant.priceMinor === line.seenPriceMinor) return undefined;
  const change = `from ${formatMoney(line.seenPriceMinor)} to ${formatMoney(variant.priceMinor)}`;
  return variant.priceMinor > line.seenPriceMinor
    ? { kind: "price-up", text: `The price has gone up ${change}.` }
    : { kind: "price-down", text: `The price has come down ${change}.` };
}
