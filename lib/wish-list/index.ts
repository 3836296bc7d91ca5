/** Wish lists: a guest's is kept with the session, a customer's with the account, and sign-in makes one of both. */
export { mostWishes } from "./policy.ts";
export { giveWishes } from "./store.ts";
export { dropWish, moveWishToCart, readWishList, saveWish, type Wish, wishedSkus } from "./wish-list.ts";
