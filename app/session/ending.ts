/** What a page of somebody who is signed in does about the end of their session, fetched together. */
export { EndWarning } from "./end-warning.tsx";
export { watchEnd } from "./end-watch.ts";
export { SignedOut } from "./signed-out.tsx";
