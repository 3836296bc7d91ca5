/**
 * The states of the USA and what each charges on a sale, in hundredths of a percent, by ISO 3166-2 without the country. As of
 * 1 January 2026, to the best of our knowledge: whoever charges by them compares them first with the list that the Tax Foundation
 * keeps (State and Local Sales Tax Rates, https://taxfoundation.org/data/all/state/sales-tax-rates).
 * What counties and cities add is not in it: docs/decisions/0008-tax-by-where-it-goes.md says why.
 */
type StateTax = readonly [state: string, rateBasisPoints: number];

const states: Record<string, StateTax> = {
  AK: ["Alaska", 0],
  AL: ["Alabama", 400],
  AR: ["Arkansas", 650],
  AZ: ["Arizona", 560],
  CA: ["California", 725], // with the 1.25 % that every place in it adds
  CO: ["Colorado", 290],
  CT: ["Connecticut", 635],
  DC: ["Washington, D.C.", 600],
  DE: ["Delaware", 0],
  FL: ["Florida", 600],
  GA: ["Georgia", 400],
  HI: ["Hawaii", 400],
  IA: ["Iowa", 600],
  ID: ["Idaho", 600],
  IL: ["Illinois", 625],
  IN: ["Indiana", 700],
  KS: ["Kansas", 650],
  KY: ["Kentucky", 600],
  LA: ["Louisiana", 500], // since 1 January 2025
  MA: ["Massachusetts", 625],
  MD: ["Maryland", 600],
  ME: ["Maine", 550],
  MI: ["Michigan", 600],
  MN: ["Minnesota", 687.5],
  MO: ["Missouri", 422.5],
  MS: ["Mississippi", 700],
  MT: ["Montana", 0],
  NC: ["North Carolina", 475],
  ND: ["North Dakota", 500],
  NE: ["Nebraska", 550],
  NH: ["New Hampshire", 0],
  NJ: ["New Jersey", 662.5],
  NM: ["New Mexico", 487.5],
  NV: ["Nevada", 685],
  NY: ["New York", 400],
  OH: ["Ohio", 575],
  OK: ["Oklahoma", 450],
  OR: ["Oregon", 0],
  PA: ["Pennsylvania", 600],
  RI: ["Rhode Island", 700],
  SC: ["South Carolina", 600],
  SD: ["South Dakota", 420],
  TN: ["Tennessee", 700],
  TX: ["Texas", 625],
  UT: ["Utah", 610], // with the 1.25 % that every place in it adds
  VA: ["Virginia", 530], // with the 1 % that every place in it adds
  VT: ["Vermont", 600],
  WA: ["Washington", 650],
  WI: ["Wisconsin", 500],
  WV: ["West Virginia", 600],
  WY: ["Wyoming", 400],
};

export const salesTaxRates: ReadonlyMap<string, StateTax> = new Map(Object.entries(states));
