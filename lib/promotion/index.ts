/** Promotions: codes that take something off an order, on conditions that are asked whenever a cart is looked at. */
export { endPromotion, findAnyPromotion, listPromotions, offerPromotion, promotionPageLength } from "./offering.ts";
export { normaliseCode, type Offer, offerInWords, type Promotion, promotionLife, type Terms } from "./promotion.ts";
export { type Standing, standingOf } from "./standing.ts";
export { claimUse, returnUse } from "./store.ts";
