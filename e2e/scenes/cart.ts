/** What somebody sees of what they are about to buy. */
import { limits } from "#lib/session";
import { guestCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { main, press } from "../support/form.ts";
import { expectOfflinePageKept, setOffline } from "../support/offline.ts";
import { examplePromotion, expire } from "../support/promotions.ts";
import { expect, test } from "../support/scene.ts";
import { unseenFor } from "../support/session-record.ts";
import { addVaseToCart, expectScripted, signIn, signOut } from "../support/shop.ts";
import { setPrice, setStock, shelve, unshelve } from "../support/stock.ts";

test("Cart", async ({ page, take }) => {
  await page.goto("/cart");
  await take("empty");
  await addVaseToCart(page);
  await take("with the first piece");
  for (const path of ["/products/table-bell", "/products/tablecloth", "/products/breakfast-tray"]) {
    await page.goto(path);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart/);
  }
  await page.goto("/cart");
  await take("with four pieces");
  await main(page)
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await take("one removed");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeHidden();
  await take("put back");
});

test("Cart from another page", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.goto("/products");
  await expectScripted(page);
  await page.getByRole("button", { name: "Look into the cart" }).click();
  await expect(page.getByRole("region", { name: "In your cart" })).toContainText("Harvest vase");
  await take("a look into it");
});

test("Cart, and what is kept for later", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.getByRole("button", { name: /^Save .* for later$/ }).click();
  await expect(page.getByRole("region", { name: "Saved for later" })).toBeVisible();
  await take("nothing else in it");
  await page.getByRole("button", { name: /^Move .* to the cart$/ }).click();
  await expect(page.getByRole("region", { name: "Saved for later" })).toBeHidden();
  await take("moved back");
  await page.goto("/cart?short=1");
  await take("sold while it was being ordered");
});

test("Cart with a set", async ({ page, take }) => {
  await page.goto("/collections/tea-at-four");
  await page.getByRole("button", { name: /^Add all \d+ to cart$/ }).click();
  await expect(page.getByText("“Tea at four” is in your cart, one of each.")).toBeVisible();
  await take("come together");
});

test("Cart with a promotion code", async ({ page, take }) => {
  const code = await examplePromotion();
  await addVaseToCart(page);
  await page.goto("/cart");
  await page.getByLabel("Promotion code").fill("WELCOM10");
  await page.getByLabel("Promotion code").press("Enter");
  await expect(page.getByLabel("Promotion code")).toHaveAttribute("aria-invalid", "true");
  await take("a code refused");
  await page.getByLabel("Promotion code").fill(code);
  await page.getByLabel("Promotion code").press("Enter");
  await expect(page.getByRole("button", { name: `Remove promotion code ${code}` })).toBeVisible();
  await take("a code entered");
  await expire(code);
  await page.goto("/cart");
  await take("a code that has expired");
});

test("Cart and product that have changed meanwhile", async ({ page, take }) => {
  const { sku, path } = await shelve();
  await page.goto(path);
  await take("few are left");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
  await setPrice(sku, 6000);
  await page.goto("/cart");
  await take("a higher price");
  await page.goto("/checkout/contact");
  await take("a higher price, said in the checkout");
  await setStock(sku, 0);
  await page.goto("/cart");
  await take("sold out");
  await page.goto(path);
  await take("sold out on its page");
  await unshelve(sku);
});

test("Cart of a guest who signs in", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await signOut(page);
  await addVaseToCart(page);
  await signIn(page, customer);
  await expect(page.getByText("your two carts are one")).toBeVisible();
  await take("one of two");
});

test("Cart too long alone", async ({ page, context, take }) => {
  await addVaseToCart(page);
  await unseenFor(await identifierIn(context, guestCookie), limits.guest.idleTimeout);
  await page.goto("/cart");
  await take("a guest’s");
});

test("Cart without a network", async ({ page, context, take }) => {
  await addVaseToCart(page);
  await page.goto("/cart");
  await expectScripted(page);
  await context.setOffline(true);
  await expect(page.getByText("You are offline. This page stays")).toBeVisible();
  await take("nothing pressed");
  await main(page)
    .getByRole("button", { name: /^Save .+ for later$/ })
    .click();
  await expect(page.getByText("Your press was not sent")).toBeVisible();
  await take("a press that is held");
  await page.getByLabel("Quantity of Harvest vase").selectOption("2");
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await take("another quantity chosen");
});

test.describe(() => {
  test.use({ serviceWorkers: "allow" });

  test("Opened without a network", async ({ page, context, take }) => {
    await page.goto("/");
    await expectOfflinePageKept(page);
    await setOffline(context, true);
    await page.goto("/cart");
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await take("a page");
  });
});

test("Cart with a gift note", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.getByText("Is it a gift?").click();
  await page.getByLabel("Message on the card").fill("tea ".repeat(100));
  await press(page, "Keep the gift note");
  await expect(page.getByLabel("Message on the card")).toHaveAttribute("aria-invalid", "true");
  await take("too long");
  await page.getByLabel("Message on the card").fill("For the new house. Fill it often!");
  await press(page, "Keep the gift note");
  await expect(page.getByText("Your gift note is kept with the cart.")).toBeVisible();
  await take("kept");
});
