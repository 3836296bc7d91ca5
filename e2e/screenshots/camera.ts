/** What the camera makes of a state of the shop: a picture in every look, for the contact sheet. */
import { join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { pageAt } from "../accessibility/looked-at.ts";
import { fileOf, folder, looks, type Shot, shotMark } from "./looks.ts";

/** Photographs the whole page, as one more shot of its scene. */
export async function photograph(page: Page, state: string, scene: TestInfo): Promise<void> {
  const taken = scene.annotations.filter(({ type }) => type === shotMark).length;
  const file = join(inFile(scene.title), `${String(taken + 1).padStart(2, "0")}-${inFile(state)}`);
  for (const { look, width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await everythingShows(page);
    await page.screenshot({ path: join(folder, fileOf({ file }, look)), fullPage: true, animations: "disabled" });
  }
  const shot: Shot = { state, page: pageAt(page.url()), file };
  scene.annotations.push({ type: shotMark, description: JSON.stringify(shot) });
}

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
