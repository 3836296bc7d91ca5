/** What somebody sees of what they would like to have. */
import { limits } from "#lib/session";
import { guestCookie, identifierIn } from "../../support/cookies.ts";
import { examplePromotion, expire } from "../../support/promotions.ts";
import { unseenFor } from "../../support/session-record.ts";
import { addVaseToCart, expectScripted } from "../../support/shop.ts";
import { setPrice, setStock, shelve, unshelve } from "../../support/stock.ts";
import { expect, test } from "../camera.ts";

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
  const opener = page.getByRole("button", { name: "Look into the cart" });
  if (await opener.isVisible()) {
    await opener.click();
    await expect(page.getByRole("region", { name: "In your cart" })).toContainText("Items");
    await take("a look into it from another page");
    await page.keyboard.press("Escape");
  }
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await take("one removed");
  await page
    .getByRole("button", { name: /^Save .* for later$/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Saved for later" })).toBeVisible();
  await take("one kept for later");
  await page.goto("/cart?short=1");
  await take("sold while it was being ordered");
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
  await setStock(sku, 0);
  await page.goto("/cart");
  await take("sold out");
  await page.goto(path);
  await take("sold out on its page");
  await unshelve(sku);
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
  await page.getByLabel("Quantity of Harvest vase").selectOption("2");
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await take("another quantity chosen");
});

test("Wish list", async ({ page, take }) => {
  await page.goto("/wish-list");
  await take("empty");
  for (const path of ["/products/table-bell", "/products/harvest-vase"]) {
    await page.goto(path);
    await page
      .getByRole("region", { name: "Price and availability" })
      .getByRole("button", { name: /^Wish list/ })
      .click();
    await expect(page.getByRole("button", { name: /^Wish list/, pressed: true }).first()).toBeVisible();
  }
  await take("saved, on the page of the piece");
  await page.goto("/wish-list");
  await take("with two pieces");
  await page
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Save it again" })).toBeVisible();
  await take("one removed");
});

test("Cart with a gift note", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.getByText("Is it a gift?").click();
  await page.getByLabel("Message on the card").fill("tea ".repeat(100));
  await page.getByRole("button", { name: "Keep the gift note" }).click();
  await expect(page.getByLabel("Message on the card")).toHaveAttribute("aria-invalid", "true");
  await take("too long");
  await page.getByLabel("Message on the card").fill("For the new house. Fill it often!");
  await page.getByRole("button", { name: "Keep the gift note" }).click();
  await expect(page.getByText("Your gift note is kept with the cart.")).toBeVisible();
  await take("kept");
});
