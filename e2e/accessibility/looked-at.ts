/** Which pages axe has looked at in a run: the scenes are run by several processes, and each writes down its own. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readPath } from "#lib/language";
import { ruleFor } from "../../lib/request/access.ts";
import { results } from "../support/results.ts";

/** Where they stand; every run begins with none. */
export const lookedAtFile = join(results, "looked-at.txt");

/** Writes down which page that was. */
export async function noteLook(page: Page): Promise<void> {
  const path = pageAt(page.url());
  // What says that there is nothing here, or that something went wrong, is not the page that is there for others.
  if (path !== undefined && ((await statusOf(page)) ?? 200) < 400) appendFileSync(lookedAtFile, `${path}\n`);
}

/** All of them, as lib/request/access.ts spells them. */
export const pagesLookedAt = (): ReadonlySet<string> =>
  new Set(existsSync(lookedAtFile) ? readFileSync(lookedAtFile, "utf8").split("\n") : []);

/** The page behind an address, as lib/request/access.ts spells it; nothing, for what is declared nowhere. */
export const pageAt = (address: string): string | undefined => ruleFor(readPath(new URL(address).pathname).path)?.path;

/** How the page's document was answered, as far as its browser knows. */
const statusOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => {
    const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return loaded?.responseStatus;
  });
