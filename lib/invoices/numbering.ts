import type { DocumentKind } from "./document.ts";

/** “INV-2026-00001”: one series for each kind and year, from 1 on (Directive 2006/112/EC, article 226 (2)). */
export const numberOf = (kind: DocumentKind, year: number, place: number): string =>
  `${prefixes[kind]}-${year}-${String(place).padStart(5, "0")}`;

const prefixes = { invoice: "INV", "credit-note": "CN" } as const satisfies Record<DocumentKind, string>;

/** The year in which a document is issued: that of the date which is printed on it. */
export const yearOf = (issuedAt: Date): number => Number(year.format(issuedAt));

const year = new Intl.DateTimeFormat("en-IE", { year: "numeric", timeZone: "Europe/Dublin" });
