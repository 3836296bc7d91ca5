import { newCustomer } from "../support/customer.ts";
import { expectInCart, expectScripted, fillSignIn } from "../support/shop.ts";
import { setStock, shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const piece = "Harvest vase, Oat, Small";

test("a guest's heart is kept, joins the account at sign-in, and moves to the cart", async ({ page }) => {
  const customer = await newCustomer();
  await page.goto("/products?category=stoneware");
  await expectScripted(page);
  const card = page.getByRole("article").filter({ hasText: "Harvest vase" });
  await card.getByRole("button", { name: "Wish list: Harvest vase" }).click();
  await expect(card.getByRole("button", { pressed: true })).toBeFocused();
  await page.goto("/products/harvest-vase");
  await expect(page.getByRole("button", { name: `Wish list: ${piece}`, pressed: true })).toBeVisible();
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByText("One piece joined the wish list of your account.")).toBeVisible();
  // Whoever came here later, from where they were going, would not have seen that.
  await page.goto("/wish-list");
  await expect(page.getByRole("listitem").filter({ hasText: "Harvest vase" })).toContainText(
    "Saved before you signed in.",
  );
  await page.getByRole("button", { name: `Move ${piece} to the cart` }).click();
  await expect(page).toHaveURL(/\/cart\?added=/);
  await expectInCart(page, 1);
  await page.goto("/wish-list");
  await expect(page.getByText("Nothing saved yet.")).toBeVisible();
});

test("what is sold out leads from the list, and from below the cart, to where one asks to hear of it", async ({
  page,
}) => {
  const { sku, path } = await shelve();
  const sold = page.getByRole("main").getByRole("link", { name: /^Write to me when it is back \(Harvest vase, / });
  const form = page.getByRole("button", { name: "Write to me when it is back" });
  await page.goto(path);
  await expectScripted(page);
  await page.getByRole("button", { name: /^Wish list: Harvest vase, / }).click();
  await expect(page.getByRole("button", { name: /^Wish list: Harvest vase, /, pressed: true })).toBeVisible();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("link", { name: "Keep looking around" })).toHaveAttribute(
    "href",
    "/products?category=stoneware",
  );
  await page.getByRole("button", { name: /^Save Harvest vase, .+ for later$/ }).click();
  await setStock(sku, 0);
  for (const list of ["/wish-list", "/cart"]) {
    await page.goto(list);
    await sold.click();
    await expect(page).toHaveURL(`${path}#notice`);
    await expect(form).toBeInViewport();
  }
  await unshelve(sku);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a press on a heart leads to the list, where it can be taken back and made again", async ({ page }) => {
    const main = page.getByRole("main");
    await page.goto("/products/harvest-vase");
    await page.getByRole("button", { name: `Wish list: ${piece}` }).click();
    await expect(main).toContainText("Harvest vase is on your wish list.");
    await page.getByRole("button", { name: `Remove ${piece}` }).click();
    await expect(main).toContainText("Harvest vase is no longer on your wish list.");
    await page.getByRole("button", { name: "Save it again" }).click();
    await expect(main).toContainText("Harvest vase is on your wish list.");
  });
});
