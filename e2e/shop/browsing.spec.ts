import { expect, test } from "../support/test.ts";

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
