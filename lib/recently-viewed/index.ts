/** What a visitor looked at last: kept with their session on the server, never in the browser. */
export { kept } from "./policy.ts";
export { recentlyViewed, rememberView } from "./recently-viewed.ts";
export { moveViews } from "./store.ts";
