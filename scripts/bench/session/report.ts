/** What was measured, as tables for the terminal. */
import { table } from "../table.ts";
import type { Figures } from "./round.ts";

type Measured = {
  readonly name: string;
  /** How many are stored; undefined where the cookie holds it all. */
  readonly sessions: number | undefined;
};

export type Cost = Measured & Figures & { readonly rowsWritten: number };

export type Page = Measured & { readonly carrying: Figures; readonly without: Figures };

export const costTable = (costs: readonly Cost[]): string =>
  table(
    costs.map(({ name, sessions, p50, p99, rowsWritten }) => ({
      "the session of one request": name,
      "stored sessions": sizeOf(sessions),
      p50: inMilliseconds(p50),
      p99: inMilliseconds(p99),
      "rows written per request": rowsWritten.toFixed(2),
    })),
  );

/** The share is what a session costs by itself, of the page's time: the difference of two pages drowns in their noise. */
export const pageTable = (pages: readonly Page[], costs: readonly Cost[]): string =>
  table(
    pages.map(({ name, sessions, without, carrying }) => {
      const cost = costs.find((known) => known.name === name && known.sessions === sessions)?.p50 ?? Number.NaN;
      return {
        "one page, TLS included": name,
        "stored sessions": sizeOf(sessions),
        "p50 without a session": inMilliseconds(without.p50),
        "p50 with one": inMilliseconds(carrying.p50),
        "the session's share": `${((100 * cost) / carrying.p50).toFixed(1)} %`,
      };
    }),
  );

/** How much dearer the most sessions are than the fewest, for everybody who was measured with both. */
export function growthOf(costs: readonly Cost[]): string {
  const names = [...new Set(costs.filter(({ sessions }) => sessions).map(({ name }) => name))];
  const lines = names.map((name) => {
    const own = costs.filter((cost) => cost.name === name).toSorted((a, b) => (a.sessions ?? 0) - (b.sessions ?? 0));
    const [least, most] = [own[0], own.at(-1)];
    if (!least || !most || least === most) return "";
    return `${name}: ${(most.p50 / least.p50).toFixed(2)} times the cost at ${sizeOf(most.sessions)} of that at ${sizeOf(least.sessions)}`;
  });
  return lines.filter(Boolean).join("\n");
}

const inMilliseconds = (value: number) => value.toFixed(3);
const sizeOf = (sessions: number | undefined) => sessions?.toLocaleString("en") ?? "in the cookie";
