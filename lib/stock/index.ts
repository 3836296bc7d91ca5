/** What lies on the shelf, as those see it who put it there. Orders take from it and give back by themselves. */
export { countStock, lastCounts, type StockCount } from "./count.ts";
export { fewLeft, shelfPageLength } from "./policy.ts";
export { type ShelfFilter, searchShelf } from "./shelf.ts";
