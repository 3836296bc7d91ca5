/** The shop in German, whose words are longer. */
import { newCustomer } from "../support/customer.ts";
import { press } from "../support/form.ts";
import { inGerman } from "../support/german.ts";
import { expect, test } from "../support/scene.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";

test("German", async ({ page, take }) => {
  await signIn(page, await newCustomer());
  await addVaseToCart(page);
  for (const [state, path] of [
    ["home", "/de"],
    ["listing", "/de/products"],
    ["product", "/de/products/harvest-vase"],
    ["cart", "/de/cart"],
    ["checkout, who it is for", "/de/checkout/contact"],
  ] as const) {
    await page.goto(path);
    await take(state);
  }
  await press(page, inGerman("Continue"));
  await expect(page).toHaveURL(/\/de\/checkout\/delivery$/);
  await take("checkout, where it goes");
  await page.goto("/de/account/security");
  await take("how safe the account is");
});

test("German, for everybody", async ({ page, take }) => {
  for (const [state, path] of [
    ["sign-in", "/de/sign-in"],
    ["returns", "/de/help/returns"],
    ["nothing there", "/de/nowhere"],
  ] as const) {
    await page.goto(path);
    await take(state);
  }
});
