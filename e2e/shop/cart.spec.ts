import type { Locator, Page } from "@playwright/test";
import { addVaseToCart, expectInCart, expectScripted, holdScripts } from "../support/shop.ts";
import { setPrice, setStock, shelve, stockOf, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a removed line comes back whole with one press, and one kept for later waits below", async ({ page }) => {
      await addVaseToCart(page);
      const press = (name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
      const later = page.getByRole("region", { name: "Saved for later" });
      const vase = "Harvest vase, Oat, Small";
      await press(`Remove ${vase}`);
      await expect(page.getByRole("main")).toContainText("Removed: Harvest vase, Oat, Small.");
      await expectInCart(page, 0);
      // It stands there for the rest of the visit.
      await page.goto("/products");
      await page.goto("/cart");
      await press(`Undo ${vase}`);
      await expect(page.getByRole("main")).toContainText("Harvest vase is back where it was.");
      await expectInCart(page, 1);
      await press(`Save ${vase} for later`);
      await expect(later).toContainText("Harvest vase");
      await expectInCart(page, 0);
      await press(`Move ${vase} to the cart`);
      await expect(later).toBeHidden();
      await expectInCart(page, 1);
    });

    test("a changed price is said at every look, until it is answered with a press at its line, and then no more", async ({
      page,
    }) => {
      const [dear, cheap] = [await shelve(), await shelve()];
      const main = page.getByRole("main");
      const [up, down] = [
        "The price has gone up from €50.00 to €60.00.",
        "The price has come down from €50.00 to €40.00.",
      ];
      for (const { path } of [dear, cheap]) {
        await page.goto(path);
        await page.getByRole("button", { name: "Add to cart" }).click();
        await expect(page).toHaveURL(/\/cart/);
      }
      await setPrice(dear.sku, 6000);
      await setPrice(cheap.sku, 4000);
      for (const look of ["first", "second"]) {
        await page.goto("/cart");
        for (const words of [up, down]) await expect(main, look).toContainText(words);
      }
      const answer = (words: string) =>
        main
          .getByRole("listitem")
          .filter({ hasText: words })
          .getByRole("button", { name: /^Got it / });
      // Another price than the one that was shown has not been seen.
      await setPrice(dear.sku, 7000);
      await answer(up).click();
      await expect(main).toContainText("The price has gone up from €50.00 to €70.00.");
      await answer("from €50.00 to €70.00").click();
      await expect(main.getByRole("group", { name: "costs €70.00 from now on." })).toBeFocused();
      await page.goto("/cart");
      await expect(main).toContainText(down);
      await expect(main).not.toContainText("The price has gone up");
      await answer(down).click();
      await expect(main.getByRole("group", { name: "costs €40.00 from now on." })).toBeVisible();
      await page.goto("/cart");
      await expect(main).toContainText("€110.00");
      await expect(main).not.toContainText("The price has");
      await expect(main.getByRole("button", { name: /^Got it/ })).toHaveCount(0);
      for (const { sku } of [dear, cheap]) await unshelve(sku);
    });

    test("a changed price is said in the checkout too, to whoever has not seen it in the cart", async ({ page }) => {
      const { sku, path } = await shelve();
      await page.goto(path);
      await page.getByRole("button", { name: "Add to cart" }).click();
      await expect(page).toHaveURL(/\/cart/);
      await setPrice(sku, 6000);
      const main = page.getByRole("main");
      if (javaScriptEnabled) {
        await page.goto("/products");
        await page.getByRole("button", { name: "Look into the cart" }).click();
        const little = page.getByRole("region", { name: "In your cart" });
        await expect(little).toContainText("€60.00");
        await expect(little.getByRole("link", { name: "Checkout" })).toHaveCount(0);
      }
      await page.goto("/checkout/contact");
      await expect(main).toContainText("Harvest vase: The price has gone up from €50.00 to €60.00.");
      await main.getByLabel("Email").fill("ada@example.com");
      await main.getByRole("button", { name: "Continue", exact: true }).click();
      await expect(page).toHaveURL(/\/checkout\/delivery/);
      await expect(main).not.toContainText("The price has");
      await unshelve(sku);
    });

    test("adding the same thing again makes one line of two", async ({ page }) => {
      await addVaseToCart(page);
      await addVaseToCart(page);
      await expectInCart(page, 2);
      await expect(page.getByRole("main").getByRole("button", { name: /^Remove/ })).toHaveCount(1);
    });
  });
}

test("an empty cart leads on to everything, and to each kind", async ({ page }) => {
  const follow = (name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await page.goto("/cart");
  await expect(page.getByRole("main")).toContainText("Nothing in it yet.");
  await follow("See everything we make");
  await expect(page).toHaveURL(/\/products$/);
  await expect(page.getByRole("region", { name: "Pieces" }).getByRole("article").first()).toBeVisible();
  await page.goto("/cart");
  await follow("Glass");
  await expect(page).toHaveURL(/\/products\?category=glass$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glass");
});

test("a quantity that is chosen before the script has come counts all the same", async ({ page }) => {
  await addVaseToCart(page);
  const goOn = await holdScripts(page);
  await page.goto("/cart", { waitUntil: "domcontentloaded" });
  await page.getByLabel("Quantity of Harvest vase").selectOption("3");
  goOn();
  await expectInCart(page, 3);
  await expect(page.getByLabel("Quantity of Harvest vase")).toHaveValue("3");
});

test("in the cart, the little cart, below it and on the wish list a piece is the one that was chosen", async ({
  page,
}) => {
  const path = "/products/harvest-vase?glaze=Moss&size=Small";
  const expectChosen = async (line: Locator) => {
    await expect(line.getByRole("link", { name: "Harvest vase", exact: true })).toHaveAttribute("href", path);
    await expect(line.getByRole("presentation")).toHaveAttribute("src", /\/harvest-vase-moss-/);
  };
  const line = page.getByRole("main").getByRole("listitem").filter({ hasText: "Moss, Small" });
  await page.goto(path);
  await expectScripted(page);
  await page.getByRole("button", { name: "Wish list: Harvest vase, Moss, Small" }).click();
  await expect(page.getByRole("button", { name: "Wish list: Harvest vase, Moss, Small", pressed: true })).toBeVisible();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expectChosen(line);
  await page.getByRole("button", { name: "Look into the cart" }).click();
  await expectChosen(page.getByRole("region", { name: "In your cart" }));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save Harvest vase, Moss, Small for later" }).click();
  await expectChosen(page.getByRole("region", { name: "Saved for later" }));
  await page.goto("/wish-list");
  await expectChosen(line);
});

/** Holds back what forms are answered, as a slow line does, until told to go on. */
async function holdForms(page: Page): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await promise;
    await route.continue();
  });
  return async () => {
    resolve();
    await page.unrouteAll({ behavior: "wait" });
  };
}

test("what adds, removes, brings back and saves for later shows in the header at once, and once", async ({ page }) => {
  const inHeader = page.getByRole("banner").getByRole("link", { name: /^Cart, / });
  const press = async (name: string, from: number, to: number) => {
    await expectScripted(page);
    await expectInCart(page, from);
    const goOn = await holdForms(page);
    await page.getByRole("main").getByRole("button", { name, exact: true }).click();
    await expect(inHeader).toHaveText(`Cart ${to}`);
    // Nobody hears of what has not happened yet.
    await expectInCart(page, from);
    await goOn();
    await expectInCart(page, to);
    await expect(inHeader).toHaveText(`Cart ${to}`);
  };
  const vase = "Harvest vase, Oat, Small";
  await page.goto("/products/harvest-vase");
  await press("Add to cart", 0, 1);
  await page.getByLabel("Quantity of Harvest vase").selectOption("3");
  await press(`Remove ${vase}`, 3, 0);
  await press(`Undo ${vase}`, 0, 3);
  await press(`Save ${vase} for later`, 3, 0);
  await press(`Move ${vase} to the cart`, 0, 3);
});

test("two tabs share one cart", async ({ page, context }) => {
  await addVaseToCart(page);
  const second = await context.newPage();
  await addVaseToCart(second);
  await page.goto("/cart");
  await expectInCart(page, 2);
});

test.describe("what changed since is said where it is", () => {
  let sku = "";
  let path = "";
  test.beforeEach(async () => {
    ({ sku, path } = await shelve());
  });
  test.afterEach(() => unshelve(sku));

  test("a higher price, fewer in stock, none left", async ({ page }) => {
    await page.goto(path);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart/);
    await setPrice(sku, 6000);
    await page.goto("/cart");
    await expect(page.getByRole("main")).toContainText(/€50\.00.*€60\.00|€60\.00.*€50\.00/s);
    await page.getByLabel("Quantity of Harvest vase").selectOption("3");
    await expectInCart(page, 3);
    await setStock(sku, 2);
    await page.goto("/cart");
    await expect(page.getByRole("main")).toContainText("Only 2 left. Choose 2 or fewer to go on.");
    await setStock(sku, 0);
    await page.goto("/cart");
    await expect(page.getByRole("main")).toContainText(/sold out/i);
    expect(await stockOf(sku)).toBe(0);
  });

  test("a quantity shows in the header at once, and is what it was when the server refuses it", async ({ page }) => {
    await page.goto(path);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expectInCart(page, 1);
    await page.goto("/cart");
    await expectScripted(page);
    await setStock(sku, 2);
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
    await page.route("**/cart", (route) => mayGoOn.then(() => route.continue()));
    const quantity = page.getByLabel("Quantity of Harvest vase");
    const inHeader = page.getByRole("banner").getByRole("link", { name: "Cart, 1 item" });
    await quantity.selectOption("4");
    await expect(inHeader).toHaveText("Cart 4");
    goOn();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expect(inHeader).toHaveText("Cart 1");
    await expect(quantity).toHaveValue("1");
  });
});
