import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** A letter is read within a page of somebody else's, which has the landmarks. */
const isLetter = (page: Page) => /\/outbox\/examples\/\w+\/html$/.test(page.url());

/** Everything that axe finds on the page at hand, with where it is. What other sites show in frames is theirs. */
export async function findings(page: Page): Promise<string[]> {
  // Of a page that is gone to without being loaded, the title comes a moment after what it says.
  await expect(page).toHaveTitle(/\S/);
  // Once for each document: to read axe takes a browser as long as to look with it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: isLetter(page) ? wcag : [...wcag, "best-practice"],
    resultTypes: ["violations"],
    iframes: false,
  };
  const found = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, options);
  return found.map((finding) => `${page.url()} ${finding}`);
}

/** How differently a page is looked at. */
export const looks = [
  { look: "phone, light", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { look: "desktop, dark", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
] as const;
