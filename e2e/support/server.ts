/** A shop of its own for a test that must start, stop or configure one. */
export { freePort, type RunningShop, startShop } from "../../scripts/shop-process.ts";
