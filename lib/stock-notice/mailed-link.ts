/** Where the link in the first letter leads. Looking changes nothing, for mail scanners look too. */
import "server-only";
import { digest } from "#lib/random";
import type { StockNotice } from "./notice.ts";
import { confirmWish, findWish, removeWish } from "./store.ts";

/** The wish that a link is about, while it is good. */
export const findStockNotice = (token: string): Promise<StockNotice | undefined> => findWish(digest(token));

/** Agrees to the letter; says whether there is such a wish. */
export const confirmStockNotice = (token: string): Promise<boolean> => confirmWish(digest(token));

/** Forgets the wish; says whether there was one. */
export const endStockNotice = (token: string): Promise<boolean> => removeWish({ digest: digest(token) });
