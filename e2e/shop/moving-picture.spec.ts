/** The picture of a piece goes with whoever follows it to the piece's own page, unless they want nothing to move. */
import type { Page } from "@playwright/test";
import { expectScripted } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** The pieces whose pictures moved while a link of the list was followed. */
async function movedOnTheWay(page: Page): Promise<string[]> {
  await page.goto("/products");
  await expectScripted(page);
  await page.evaluate(() => {
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (...how) => {
      const transition = start(...how);
      void transition.ready.then(() => {
        const moving = document.getAnimations().flatMap(({ effect }) => {
          const part = effect instanceof KeyframeEffect ? (effect.pseudoElement ?? "") : "";
          return part.match(/^::view-transition-group\((piece-.+)\)$/)?.slice(1) ?? [];
        });
        document.documentElement.dataset["moved"] = moving.join(" ");
      });
      return transition;
    };
  });
  await page.getByRole("main").getByRole("article").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/products\/.+/);
  await expect(page.locator("html")).toHaveAttribute("data-moved", /.*/);
  return (await page.locator("html").getAttribute("data-moved"))?.split(" ").filter(Boolean) ?? [];
}

test("moves it, and it alone", async ({ page }) => {
  const moved = await movedOnTheWay(page);
  expect(moved).toEqual([`piece-${new URL(page.url()).pathname.split("/").at(-1)}`]);
});

test("lets nothing move where less motion is asked for", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await movedOnTheWay(page)).toEqual([]);
});
