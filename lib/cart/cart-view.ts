/** A cart as its owner sees it, and what has changed in it since they last looked. */
import { inWords, productPath, type VariantInShop } from "#lib/catalog";
import { home, methodFor, type Parcel } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney, type Minor, multiply, sum } from "#lib/money";
import type { Standing } from "#lib/promotion";
import type { Gift } from "./gift.ts";
import { mostOfOneKind } from "./policy.ts";

export type CartNotice = {
  readonly kind: "price-up" | "price-down" | "less-stock" | "sold-out";
  readonly text: string;
};

/** Is it about the price, so that having been seen is all it takes? */
export const isOfPrice = (notice: CartNotice | undefined): boolean =>
  notice?.kind === "price-up" || notice?.kind === "price-down";

export type CartLineView = {
  readonly variantId: string;
  readonly sku: string;
  readonly slug: string;
  /** The address of its page, in the options that were chosen. */
  readonly path: string;
  readonly name: string;
  /** “Oat, Small”, or nothing. */
  readonly options: string;
  readonly picture: string;
  readonly quantity: number;
  readonly unitMinor: Minor;
  readonly totalMinor: Minor;
  /** Of one piece. */
  readonly weightGrams: number;
  readonly stock: number;
  /** What the quantity may be raised to. */
  readonly maxQuantity: number;
  /** Why it may not be raised further, where somebody may wonder. */
  readonly limit: string | undefined;
  readonly notice?: CartNotice | undefined;
};

export type CartView = {
  readonly id: string | undefined;
  /** Grows with every change: what was reviewed is what is paid. */
  readonly version: number;
  readonly lines: readonly CartLineView[];
  /** What waits below the cart: it is not counted, and costs nothing. */
  readonly later: readonly CartLineView[];
  /** What was taken out, of the cart or from below it, and can be put back. */
  readonly removed: readonly (CartLineView & Place)[];
  readonly itemsMinor: Minor;
  /** Pieces, not lines. */
  readonly count: number;
  /** Of the pieces together. */
  readonly weightGrams: number;
  /** How much more would make standard delivery free; undefined where it never is. */
  readonly missingForFreeMinor: Minor | undefined;
  /** The promotion code that was entered, and how it stands today. */
  readonly promotion?: Standing | undefined;
  readonly gift: Gift | undefined;
  /** An order of this cart awaits its payment: nothing in it changes until that is settled. */
  readonly isBeingPaid: boolean;
};

/** What, how many, and the price that its owner was last shown. */
export type KeptLine = { readonly variantId: string; readonly quantity: number; readonly seenPriceMinor: Minor };

/** Where a line that was taken out stood. */
type Place = {
  readonly isForLater: boolean;
  /** From 0 on, among all lines there, those that were taken out included. */
  readonly position: number;
};

export type RemovedLine = KeptLine & Place;

/** A cart as it is kept. */
export type KeptCart = {
  readonly id: string;
  readonly version: number;
  readonly isBeingPaid: boolean;
  readonly promotionCode: string | undefined;
  readonly gift: Gift | undefined;
  /** Whom an order of it will be for, once that was said. */
  readonly email: string | undefined;
  /** Where it will go, once that was said: ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  readonly lines: readonly KeptLine[];
  readonly later: readonly KeptLine[];
  readonly removed: readonly RemovedLine[];
};

/** Where delivery is told of for, as far as its price goes. */
export type Destination = Pick<Parcel, "country">;

/** The cart with today's names, prices and stock; delivery is told of for `destination`, or where checkout sends it. */
export function viewOf(
  cart: KeptCart | undefined,
  variants: ReadonlyMap<string, VariantInShop>,
  destination: Destination = { country: cart?.country ?? home.country },
): CartView {
  const inShop = (kept: readonly KeptLine[], noticeOf: NoticeOf) =>
    kept.flatMap((line) => {
      const variant = variants.get(line.variantId);
      return variant ? [{ ...lineOf(line, variant), notice: noticeOf(line, variant) }] : [];
    });
  const removed = (cart?.removed ?? []).flatMap(({ isForLater, position, ...line }) => {
    const variant = variants.get(line.variantId);
    return variant ? [{ ...lineOf(line, variant), isForLater, position }] : [];
  });
  const lines = inShop(cart?.lines ?? [], noticeInCart);
  const itemsMinor = sum(lines.map((line) => line.totalMinor));
  const weightGrams = lines.reduce((grams, line) => grams + line.quantity * line.weightGrams, 0);
  return {
    id: cart?.id,
    version: cart?.version ?? 0,
    lines,
    later: inShop(cart?.later ?? [], noticeOfLater),
    removed,
    itemsMinor,
    count: lines.reduce((count, line) => count + line.quantity, 0),
    weightGrams,
    missingForFreeMinor: missingForFree(itemsMinor, { ...destination, weightGrams }),
    gift: cart?.gift,
    isBeingPaid: cart?.isBeingPaid ?? false,
  };
}

/** What pieces for so much lack until standard delivery is free; undefined where it never is. */
export function missingForFree(itemsMinor: Minor, parcel: Parcel): Minor | undefined {
  const freeFromMinor = methodFor("standard", parcel)?.freeFromMinor;
  return freeFromMinor === undefined ? undefined : Math.max(0, freeFromMinor - itemsMinor);
}

/** Every line that a cart holds, wherever it stands. */
export const allLines = ({ lines, later, removed }: KeptCart): KeptLine[] => [...lines, ...later, ...removed];

function lineOf(line: KeptLine, variant: VariantInShop): CartLineView {
  return {
    variantId: variant.id,
    sku: variant.sku,
    slug: variant.slug,
    path: productPath(variant.slug, variant.options),
    name: variant.name,
    options: inWords(variant.options),
    picture: variant.picture,
    quantity: line.quantity,
    unitMinor: variant.priceMinor,
    totalMinor: multiply(variant.priceMinor, line.quantity),
    weightGrams: variant.weightGrams,
    stock: variant.stock,
    maxQuantity: Math.min(variant.stock, mostOfOneKind),
    limit: limitOf(line.quantity, variant.stock),
  };
}

/** Nothing where more are in the cart than there are: a notice says what to do. */
function limitOf(quantity: number, stock: number): string | undefined {
  if (quantity > stock) return undefined;
  if (stock < mostOfOneKind)
    return stock === 1 ? t("This is the last one.") : t("We have {stock} of these.", { stock });
  return quantity === mostOfOneKind ? limitInWords(mostOfOneKind) : undefined;
}

/** Why more than `available` of a kind cannot be in one cart. */
export function limitInWords(available: number): string {
  if (available === 0) return t("There are no more of these.");
  return available === mostOfOneKind
    ? t("One order takes {most} of a kind at most.", { most: mostOfOneKind })
    : t(
        "{available, plural, one {There is only one of these, counting that in your cart.} other {There are only # of these, counting those in your cart.}}",
        { available },
      );
}

type NoticeOf = (line: KeptLine, variant: VariantInShop) => CartNotice | undefined;

/** Stock before price: whoever cannot buy a thing does not mind what it costs. */
const noticeInCart: NoticeOf = (line, variant) => {
  if (variant.stock === 0) {
    return { kind: "sold-out", text: t("Sold out since you put it here. Save it for later or remove it to go on.") };
  }
  if (variant.stock < line.quantity) {
    return {
      kind: "less-stock",
      text: t("Only {stock} left. Choose {stock} or fewer to go on.", { stock: variant.stock }),
    };
  }
  return noticeOfPrice(line, variant);
};

/** What is kept for later stands in nobody's way. */
const noticeOfLater: NoticeOf = (line, variant) => {
  if (variant.stock === 0) return { kind: "sold-out", text: t("Sold out just now.") };
  if (variant.stock < line.quantity)
    return { kind: "less-stock", text: t("Only {stock} left.", { stock: variant.stock }) };
  return noticeOfPrice(line, variant);
};

const noticeOfPrice: NoticeOf = (line, variant) => {
  if (variant.priceMinor === line.seenPriceMinor) return undefined;
  const change = { before: formatMoney(line.seenPriceMinor), now: formatMoney(variant.priceMinor) };
  return variant.priceMinor > line.seenPriceMinor
    ? { kind: "price-up", text: t("The price has gone up from {before} to {now}.", change) }
    : { kind: "price-down", text: t("The price has come down from {before} to {now}.", change) };
};
