/** A test whose pages can be photographed. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readPath } from "#lib/language";
import { ruleFor } from "../../lib/request/access.ts";
import { test as base, expect } from "../support/test.ts";
import { fileOf, folder, looks, type Shot, shotMark } from "./looks.ts";

export { expect };

/** Photographs the whole page, or another one than `page`, in every look; `state` says what is to be seen. */
type Take = (state: string, of?: Page) => Promise<void>;

export const test = base.extend<{ take: Take }>({
  take: async ({ page }, use, scene) => {
    let taken = 0;
    await use(async (state, of = page) => {
      taken += 1;
      const file = join(inFile(scene.title), `${String(taken).padStart(2, "0")}-${inFile(state)}`);
      for (const { look, width, height, colorScheme } of looks) {
        await of.setViewportSize({ width, height });
        await of.emulateMedia({ colorScheme });
        await everythingShows(of);
        // Nobody should have to push a page to and fro; what has to be wide scrolls by itself.
        expect.soft(await of.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
        const path = join(folder, fileOf({ file }, look));
        await of.screenshot({ path, fullPage: true, animations: "disabled" });
      }
      const shot: Shot = { state, page: ruleFor(readPath(new URL(of.url()).pathname).path)?.path, file };
      scene.annotations.push({ type: shotMark, description: JSON.stringify(shot) });
    });
  },
});

const inFile = (words: string) => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** Waits for the fonts and for pictures that a person would only see further down. */
async function everythingShows(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    // One that cannot be shown is to be seen as that.
    await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode().catch(() => undefined))]);
  });
}
