/** What axe makes of a state of the shop, on a phone by day and on a desktop by night. */
import type { Page } from "@playwright/test";
import { findings, looks } from "../support/findings.ts";
import { expect } from "../support/test.ts";
import { noteLook } from "./looked-at.ts";

/** Looks at the page as a whole, in both looks, and goes on whatever it finds: one run tells of everything in a scene. */
export async function examine(page: Page, state: string): Promise<void> {
  for (const { look, viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await comeToRest(page);
    expect.soft(await findings(page), `${state} (${look})`).toEqual([]);
    // Nobody should have to push a page to and fro; what has to be wide scrolls by itself.
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `the width of: ${state} (${look})`).toBeLessThanOrEqual(viewport.width);
  }
  await noteLook(page);
}

/** Has everything that moves be where it is going: half faded in, no letter has its contrast. */
const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations()) animation.finish();
  });
