import type { Locator, Page } from "@playwright/test";
import { keepAddresses } from "../support/address-book.ts";
import { cards, newShopper, orderNumber } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** Presses Tab until `target` has the focus, and checks that the focus can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const ring = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      });
      expect(ring, "the focus can be seen").toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not reach it.");
}

test("the first Tab leads past the navigation to the content @WCAG-2.4.1", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("two more lead past the filters, or past the steps to the form or the order @WCAG-2.4.1", async ({ page }) => {
  const skip = async (name: string, to: Locator) => {
    await tabTo(page, page.getByRole("link", { name, exact: true }));
    await page.keyboard.press("Enter");
    await expect(to).toBeFocused();
  };
  await page.goto("/products");
  await skip("Skip the filters", page.getByRole("region", { name: "Pieces" }));
  await skip("Back to the filters", page.getByRole("form", { name: "Filters" }));
  // On a phone they lie in a sheet of their own, with a button that opens it.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("link", { name: "Back to the filters" })).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await addVaseToCart(page);
  for (const [name, to] of [
    ["Skip to the form", page.locator("#step")],
    ["Skip to your order", page.getByRole("complementary", { name: "Your order" })],
  ] as const) {
    await page.goto("/checkout/contact");
    await skip(name, to);
  }
});

test("a vase is bought with the keyboard alone @WCAG-2.1.1 @WCAG-2.4.7", async ({ page }) => {
  test.slow();
  const { email, name } = newShopper();
  const main = page.getByRole("main");
  const press = async (target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };
  const type = async (label: string, text: string) => {
    await tabTo(page, main.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  };
  const next = async (address: RegExp) => {
    await press(main.getByRole("button", { name: "Continue", exact: true }));
    await expect(page).toHaveURL(address);
    await expect(main.getByRole("heading", { level: 1 })).toBeFocused();
  };

  await page.goto("/products/harvest-vase");
  await press(main.getByRole("button", { name: "Add to cart" }));
  await expect(page).toHaveURL(/\/cart/);
  await press(main.getByRole("link", { name: "Checkout", exact: true }));
  await expect(page).toHaveURL(/contact/);
  await type("Email", email);
  await next(/delivery/);
  await type("Name", name);
  await type("Street and house number", "12 Quay Street");
  await type("Town or city", "Dublin");
  await type("Eircode (optional)", "D02 AF30");
  await next(/shipping/);
  await next(/payment/);
  await type("Card number", cards.accepted);
  await tabTo(page, main.getByLabel("Expiry date"));
  await page.keyboard.type("04/39");
  await tabTo(page, main.getByLabel("Security code"));
  await page.keyboard.type("123");
  await type("Name on the card", "M Somerville");
  await next(/review/);
  await press(main.getByRole("button", { name: /^Place order/ }));
  await orderNumber(page);
});

test("with reduced motion nothing moves @WCAG-2.3.3", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/products/harvest-vase");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const longest = Math.max(...transitionDuration.split(",").map(Number.parseFloat));
        return longest > 0.01 || (animationName !== "none" && Number.parseFloat(animationDuration) > 0.01);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test("a page fits a width of 320 CSS pixels without scrolling sideways @WCAG-1.4.10", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    "/",
    "/products",
    "/products/harvest-vase",
    "/collections",
    "/collections/long-evenings",
    "/cart",
    "/sign-in",
    "/register",
    "/help/privacy",
  ]) {
    await page.goto(path);
    expect(await widthOf(page), path).toBeLessThanOrEqual(320);
  }
});

test("an address of one endless word fits it too @WCAG-1.4.10", async ({ page }) => {
  const customer = await newCustomer();
  await keepAddresses(customer, {
    label: "Home",
    street: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  });
  await signIn(page, customer);
  await addVaseToCart(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/checkout/contact");
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Home" })).toBeVisible();
  expect(await widthOf(page)).toBeLessThanOrEqual(320);
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
