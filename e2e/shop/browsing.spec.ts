import type { Page } from "@playwright/test";
import { expectScripted } from "../support/shop.ts";
import { shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const option = (page: Page, name: string, value: string) =>
  page.getByRole("navigation", { name }).getByRole("link", { name: new RegExp(`^${value}`) });

test("another glaze or size is chosen without a reload: picture, price and what is left of it follow", async ({
  page,
}) => {
  await page.goto("/products/harvest-vase");
  await expectScripted(page);
  await page.evaluate(() => document.documentElement.setAttribute("data-stays", ""));
  const picture = page.getByRole("region", { name: "Pictures" }).getByRole("img").first();
  const offer = page.getByRole("region", { name: "Price and availability" });
  await expect(picture).toHaveAttribute("alt", "Harvest vase in a pale, speckled oat glaze");
  await expect(offer).toContainText("€48.00");

  await option(page, "Glaze", "Ink").click();
  await expect(picture).toHaveAttribute("alt", "Harvest vase in a blue-black glaze");
  await expect(offer).toContainText("€52.00");
  const soldOut = option(page, "Size", "Large");
  await expect(soldOut).toContainText("sold out");
  await expect(soldOut.getByText("Large")).toHaveCSS("text-decoration-line", "line-through");

  await option(page, "Glaze", "Moss").click();
  await expect(page).toHaveURL(/\?glaze=Moss/);
  await option(page, "Size", "Large").click();
  await expect(page).toHaveURL(/\?glaze=Moss&size=Large$/);
  await expect(picture).toHaveAttribute("alt", "Harvest vase in a soft green glaze");
  await expect(offer).toContainText("€72.00");
  await expect(offer).toContainText("Only 2 left.");
  await expect(page.locator("html")).toHaveAttribute("data-stays", "");
});

test("a size that is not made in a glaze stays in sight, and says so", async ({ page }) => {
  const { sku, path } = await shelve();
  await page.goto(path);
  const notMade = option(page, "Size", "Small");
  await expect(notMade).toContainText("not made");
  await expect(notMade.getByText("Small")).toHaveCSS("text-decoration-line", "line-through");
  await notMade.click();
  await expect(page.getByText("We do not make it in this combination.")).toBeVisible();
  await unshelve(sku);
});

test("a collection leads from the home page to its pieces, and each of them to its own page", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "See all collections" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Collections" })).toBeVisible();
  await page.getByRole("link", { name: "A table for two" }).click();
  const pieces = page.getByRole("region", { name: "8 pieces that go together" });
  await pieces.getByRole("link", { name: "Dinner plate" }).click();
  await expect(page).toHaveURL(/\/products\/dinner-plate/);
  expect((await page.goto("/collections/nothing-of-the-kind"))?.status()).toBe(404);
});

test("beside a piece stand others of its kind, and each leads to the next", async ({ page }) => {
  await page.goto("/products/skillet");
  const related = page.getByRole("region", { name: "Beside it on the shelf" }).getByRole("link");
  await expect(related).toHaveCount(4);
  const name = await related.first().innerText();
  await related.first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Iron" })).toBeVisible();
  await expect(related.filter({ hasText: name })).toHaveCount(0);
});

test("a glaze has a dab of its colour beside its name, as in the filters, and a size has none", async ({ page }) => {
  await page.goto("/products/harvest-vase");
  const dabIn = (option: string) => page.getByRole("navigation", { name: option }).locator("[data-colour]");
  await expect(dabIn("Glaze")).toHaveCount(3);
  await expect(dabIn("Glaze").nth(1)).toHaveAttribute("data-colour", "green");
  await expect(dabIn("Glaze").nth(1)).toHaveCSS("background-color", "rgb(109, 132, 100)");
  await expect(dabIn("Size")).toHaveCount(0);
});
