import { addVaseToCart, expectScripted } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("the little cart opens with a key, shows what is in it, and gives the focus back at Escape", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await addVaseToCart(page);
  await page.goto("/products");
  await expectScripted(page);
  expect(asked).not.toContain("/cart/contents");
  const opener = page.getByRole("button", { name: "Look into the cart" });
  const cart = page.getByRole("region", { name: "In your cart" });
  await opener.press("Enter");
  await expect(cart).toContainText("Harvest vase");
  await expect(cart).toContainText("more for free delivery");
  await page.keyboard.press("Escape");
  await expect(cart).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await cart.getByRole("link", { name: "Checkout" }).click();
  await expect(page).toHaveURL(/\/checkout\/contact$/);
});
