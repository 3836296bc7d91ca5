/**
 * Delivery: where the shop sends to, by which methods, at what price for what weight, until when to order, and how long
 * it takes.
 */
export { cutOffInWords, departureDay, workshopDay } from "./departure.ts";
export { deliveryEstimate } from "./estimate.ts";
export {
  type Method,
  methodFor,
  methodObstacle,
  methodsFor,
  nameOfDelivery,
  type Parcel,
  weightInWords,
} from "./methods.ts";
export { countryName, deliveryCountries, home, isDeliveredTo } from "./places.ts";
export { freeDeliveryFromMinor, type MethodId, type Rate, type Zone, zones } from "./tariff.ts";
