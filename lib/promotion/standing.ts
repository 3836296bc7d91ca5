/** How a code stands with somebody's cart at this moment. */
import "server-only";
import { t } from "#lib/language";
import type { Customer } from "./customer.ts";
import { type Circumstances, obstacleTo } from "./obstacle.ts";
import type { Offer } from "./promotion.ts";
import { findPromotion, hasUsed } from "./store.ts";

export type Standing = {
  readonly code: string;
  /** What it takes off when nothing is in the way; undefined for a code that does not exist. */
  readonly offer: Offer | undefined;
  /** Why it takes nothing off, in a sentence. */
  readonly obstacle: string | undefined;
};

/** What a code, in its one spelling, is worth to this customer as things are. */
export async function standingOf(
  code: string,
  customer: Customer,
  circumstances: Omit<Circumstances, "isUsed">,
): Promise<Standing> {
  const promotion = await findPromotion(code);
  if (promotion === undefined)
    return { code, offer: undefined, obstacle: t("{code} is not offered any more.", { code }) };
  const isUsed = promotion.isOncePerCustomer && (await hasUsed(code, customer));
  const { kind, value } = promotion;
  return { code, offer: { kind, value }, obstacle: obstacleTo(promotion, { ...circumstances, isUsed }) };
}
