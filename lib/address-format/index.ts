/** How the countries of the world have their mail addressed: which parts, in which order, called what, and looking how. */
import "server-only";

export {
  type AddressFormat,
  addressFormat,
  type PostalCodeFormat,
  type Region,
  type TownPart,
} from "./address-format.ts";
