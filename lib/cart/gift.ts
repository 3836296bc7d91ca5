/** An order as a gift: what is written to whoever unpacks it. */

export type Gift = {
  /** “” for a gift without words. */
  readonly message: string;
  /** The delivery note names no prices. */
  readonly hidesPrices: boolean;
};

/** Letters of a message, counted as people count them, line breaks included: as many as a card has room for. */
export const longestGiftMessage = 300;

/** How long a message is; a form sends a line break as two characters, and it counts as one. */
export const lengthOfMessage = (message: string): number => [...message.replaceAll("\r\n", "\n").trim()].length;

/** Nothing of two columns that say nothing: it is no gift. */
export const giftIn = (kept: { giftMessage: string; hidesPrices: boolean }): Gift | undefined =>
  kept.giftMessage === "" && !kept.hidesPrices
    ? undefined
    : { message: kept.giftMessage, hidesPrices: kept.hidesPrices };
