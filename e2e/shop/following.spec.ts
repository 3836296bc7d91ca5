/** On a slow line a link that was followed says so, after a while, and only to the eye. */
import type { Page } from "@playwright/test";
import { expectScripted } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** Holds back the pages that links lead to, as a slow line does, until told to go on. */
async function holdPages(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(
    ({ pathname }) => /^\/(products\/|search$)/.test(pathname),
    async (route) => {
      if (route.request().headers()["rsc"] !== undefined) await promise;
      await route.continue();
    },
  );
  return resolve;
}

const bar = (page: Page) =>
  page.evaluate(() => {
    const { content, position, animationName, animationDelay } = getComputedStyle(document.documentElement, "::before");
    return content === "none" ? undefined : { position, animationName, animationDelay };
  });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a link that waits for its page shows a bar until it is there, and nothing moves for it", async ({ page }) => {
  await page.goto("/products");
  await expectScripted(page);
  const letGo = await holdPages(page);
  const link = page.getByRole("main").getByRole("article").getByRole("link").first();
  const before = await heading(page).boundingBox();
  const name = (await link.textContent()) ?? "";
  expect(await bar(page)).toBeUndefined();
  await link.click();
  await expect.poll(() => bar(page)).toEqual({ position: "fixed", animationName: "follow", animationDelay: "0.2s" });
  expect(await heading(page).boundingBox()).toEqual(before);
  await expect(link).toHaveAccessibleName(name);
  letGo();
  await expect(page).toHaveURL(/\/products\/.+/);
  await expect.poll(() => bar(page)).toBeUndefined();
});

test("so does a search, and the bar stands still where less motion is asked for", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await expectScripted(page);
  const letGo = await holdPages(page);
  await page.getByRole("combobox", { name: "Search the shop" }).fill("jug");
  await page.keyboard.press("Enter");
  await expect.poll(() => bar(page)).toMatchObject({ position: "fixed", animationName: "none" });
  letGo();
  await expect(page).toHaveURL(/\/search\?q=jug/);
  await expect.poll(() => bar(page)).toBeUndefined();
});
