/** Promotions: codes that take something off an order, on conditions that are asked whenever a cart is looked at. */
export { normaliseCode, type Offer, offerInWords } from "./promotion.ts";
export { type Standing, standingOf } from "./standing.ts";
export { claimUse, returnUse } from "./store.ts";
