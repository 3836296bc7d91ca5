/** Fulfilment: from the packing table to the shopper's door. */
export { carriers, nameOfCarrier, trackingUrl } from "./carriers.ts";
export { dispatchOrder, markDelivered } from "./dispatch.ts";
export { dispatchLetter } from "./dispatch-letter.ts";
export { type Step, timelineOf } from "./timeline.ts";
