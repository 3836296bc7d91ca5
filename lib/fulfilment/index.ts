/** Fulfilment: from the packing table to the shopper's door. */
export { carriers, nameOfCarrier, trackingUrl } from "./carriers.ts";
export { type DeliveryNote, deliveryNote } from "./delivery-note.ts";
export { correctParcel, dispatchOrder, markDelivered } from "./dispatch.ts";
export { deliveredLetter, dispatchLetter, parcelCorrectedLetter } from "./letters.ts";
export { type Step, timelineOf } from "./timeline.ts";
