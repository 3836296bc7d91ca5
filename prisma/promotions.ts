/**
 * Promotion codes to try. Only where demo accounts are made too: a code that stands in the repository is known to everybody.
 */
import { database } from "#lib/database";
import { instant } from "#lib/time";

const promotions = [
  {
    code: "WELCOME10",
    kind: "percentage",
    value: 1000,
    isOncePerCustomer: true,
    says: "10% off, once for each customer",
  },
  { code: "TABLE15", kind: "amount", value: 1500, minimumMinor: 10_000, says: "€15 off items from €100" },
  { code: "FREEPOST", kind: "free-delivery", minimumMinor: 3000, says: "free standard delivery from €30" },
  {
    code: "SUMMER26",
    kind: "percentage",
    value: 2000,
    says: "20% off, and over since August",
    validFrom: instant("2026-06-01T00:00:00Z"),
    validThrough: instant("2026-08-31T23:59:59.999Z"),
  },
];

/** Offers the codes, or does so again as they are written here; returns what to show, a line for each. */
export async function seedPromotions(): Promise<string[]> {
  for (const { code, says: _, ...conditions } of promotions) {
    await database().promotion.upsert({ where: { code }, create: { code, ...conditions }, update: conditions });
  }
  return promotions.map(({ code, says }) => `  ${code.padEnd(12)} ${says}`);
}
