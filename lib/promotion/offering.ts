/** Promotions as those see them who offer them. */
import "server-only";
import type { StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { normaliseCode, type Promotion, type Terms } from "./promotion.ts";
import { findPromotion, insertPromotion, searchPromotions, writeEnd } from "./store.ts";

/** Promotions on one page of the list in the back office. */
export const promotionPageLength = 20;

/** One page of those whose code contains the words, by code, and how many they are in all; pages count from 1. */
export const listPromotions = (
  _who: StaffSession,
  { words, page }: { readonly words: string; readonly page: number },
): Promise<{ readonly total: number; readonly promotions: readonly Promotion[] }> =>
  searchPromotions(words, { skip: (page - 1) * promotionPageLength, take: promotionPageLength });

/** The promotion of a code, however it is typed and whether or not it is over. */
export const findAnyPromotion = (_who: StaffSession, typed: string): Promise<Promotion | undefined> =>
  findPromotion(normaliseCode(typed));

/** Offers a code; false when there is, or was, one of that name: what it promised then is not promised anew. */
export const offerPromotion = ({ accountId }: StaffSession, terms: Terms): Promise<boolean> =>
  insertPromotion(terms, accountId);

/**
 * Ends a promotion at this moment, even before its first; false when it is over, which leaves it as it was. Orders that were
 * placed with it keep what it gave.
 */
export const endPromotion = ({ accountId }: StaffSession, code: string): Promise<boolean> =>
  writeEnd(code, now(), accountId);
