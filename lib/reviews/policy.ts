/** What the shop does not publish, and how many reviews it shows at a time. */

import { t } from "#lib/language";
/** Reviews on a page of a product, and on one of the back office. */
export const reviewPageSize = 6;

/**
 * Why staff may reject a review, as its author is told. That somebody is not pleased is no reason (Directive 2005/29/EC,
 * annex I, 23c: a shop that shows only the good ones misleads).
 */
export const objections = {
  "off-topic": () => t("It is about something else than the piece."),
  personal: () => t("It says something about a person who can be recognised."),
  rude: () => t("It insults somebody."),
  advertising: () => t("It advertises something."),
} as const;
