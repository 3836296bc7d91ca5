import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** A letter is read within a page of somebody else's, which has the landmarks. */
const isLetter = (page: Page) => /\/outbox\/examples\/\w+\/html$/.test(page.url());

/** Everything that axe finds on the page at hand, with where it is. */
export async function findings(page: Page): Promise<string[]> {
  // Of a page that is gone to without being loaded, the title comes a moment after what it says.
  await expect(page).toHaveTitle(/\S/);
  // In its other mode axe opens a page for each report, where the frames of other sites come together: there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.withTags(isLetter(page) ? wcag : [...wcag, "best-practice"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()} ${id}: ${node.html.slice(0, 160)}`));
}

/** How differently a page is looked at. */
export const looks = [
  { look: "phone, light", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { look: "desktop, dark", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
] as const;
