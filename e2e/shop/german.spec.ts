/** The shop in German: an address that begins with /de, and every way from there stays there. */
import { expect, test } from "../support/test.ts";

test("a way that begins in German stays in German", async ({ page }) => {
  await page.goto("/de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.goto("/de/products/harvest-vase");
  await expect(page).toHaveURL(/\/de\/products\/harvest-vase$/);
  await page.getByRole("button", { name: /add to cart|in den warenkorb/i }).click();
  await expect(page).toHaveURL(/\/de\/cart\?/);
  await page
    .getByRole("main")
    .getByRole("button", { name: /checkout|zur kasse/i })
    .click();
  await expect(page).toHaveURL(/\/de\/checkout\//);
  await page.goto("/de/account");
  await expect(page).toHaveURL(/\/de\/sign-in\?returnTo=%2Fde%2Faccount$/);
});

test("the back office has no German address", async ({ page }) => {
  expect((await page.goto("/de/staff/sign-in"))?.status()).toBe(404);
});

test("what is sold is called and found in German, under the same addresses", async ({ page }) => {
  await page.goto("/de/search?q=Erntevase");
  await page.getByRole("main").getByRole("link", { name: "Erntevase" }).first().click();
  await expect(page).toHaveURL(/\/de\/products\/harvest-vase/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Erntevase");
  await page.getByRole("navigation", { name: "Glasur" }).getByRole("link", { name: "Moos" }).click();
  await expect(page).toHaveURL(/[?&]glaze=Moss/);
});
