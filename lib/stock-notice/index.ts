/**
 * Who wants to hear when something sold out is to be had again. Nobody is written to who has not agreed: an account's own
 * address is known to be its owner's, any other agrees by a mailed link. One letter, and the wish is gone.
 */
export { backInStockLetter, stockNoticeLinkLetter } from "./letters.ts";
export { confirmStockNotice, endStockNotice, findStockNotice } from "./mailed-link.ts";
export { isNoticeWanted, requestStockNotice, withdrawStockNotice } from "./request.ts";
export { tellOfStock } from "./tell.ts";
