import { expect, test } from "../support/test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a set comes into the cart with one press, and with a second one not again", async ({ page }) => {
    await page.goto("/products/teapot");
    const set = page.getByRole("region", { name: "Part of a set: Tea at four" });
    const pieces = await set.getByRole("listitem").count();
    await set.getByRole("button", { name: `Add all ${pieces} to cart` }).click();
    await expect(page.getByText("“Tea at four” is in your cart, one of each.")).toBeVisible();
    const cart = page.getByRole("banner").getByRole("link", { name: `Cart, ${pieces} items`, exact: true });
    await expect(cart).toBeVisible();
    await page.goto("/collections/tea-at-four");
    await page.getByRole("button", { name: `Add all ${pieces} to cart` }).click();
    await expect(page).toHaveURL(/\/cart/);
    await expect(cart).toBeVisible();
  });
});
