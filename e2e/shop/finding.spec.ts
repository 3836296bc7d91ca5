/** Finding something: by typing, by narrowing a list down, by turning back; with keyboard, thumb, and without script. */
import type { Page } from "@playwright/test";
import { holdScripts } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const field = (page: Page) => page.getByRole("banner").getByLabel("Search the shop");
const pieces = (page: Page) => page.getByRole("region", { name: "Pieces" });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}\\b`) });

/** How many pieces the list says that it has. */
async function total(page: Page): Promise<number> {
  return Number.parseInt(await pieces(page).getByRole("heading", { level: 2 }).innerText(), 10);
}

test.describe("while somebody types", () => {
  test("the keyboard alone leads from any page to a suggestion, and there", async ({ page }) => {
    await page.goto("/help/delivery");
    await expect(field(page)).toHaveRole("combobox");
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("candelst");
    const option = page.getByRole("option", { name: /Candlestick/ });
    await expect(option.locator("img")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(option).toHaveAttribute("aria-selected", "true");
    await expect(field(page)).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id")) ?? "");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/products\/candlestick/);
    await expect(field(page)).toHaveValue("");
    await expect(page.getByRole("listbox")).toBeHidden();
  });

  test("as long as the list itself is not there, no suggestion is told of and none can be chosen", async ({ page }) => {
    await page.goto("/");
    await expect(field(page)).toHaveRole("combobox");
    const arrive = Promise.withResolvers<void>();
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      await arrive.promise;
      await route.continue();
    });
    const suggestions = page.waitForResponse(/\/search\/suggestions\?/);
    await field(page).pressSequentially("vase");
    await (await suggestions).finished();
    await page.keyboard.press("ArrowDown");
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
    arrive.resolve();
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  });

  test("Escape closes the list and leaves the words, and Enter searches for them", async ({ page }) => {
    await page.goto("/");
    await expect(field(page)).toHaveRole("combobox");
    await field(page).pressSequentially("vase");
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
    await expect(field(page)).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(field(page)).toHaveValue("vase");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=vase$/);
    await expect(pieces(page).getByRole("link", { name: "Harvest vase" })).toBeVisible();
    await expect(field(page)).toHaveValue("vase");
  });

  test("letters typed in one go ask once, and another letter calls the question before it off", async ({ page }) => {
    const asked: string[] = [];
    await page.route("**/search/suggestions?*", async (route) => {
      const words = new URL(route.request().url()).searchParams.get("q") ?? "";
      asked.push(words);
      // The first answer would come last, if it came at all.
      if (words !== "va") await route.continue();
    });
    await page.clock.install();
    await page.goto("/");
    await expect(field(page)).toHaveRole("combobox");
    await page.clock.pauseAt(Date.now() + 60_000);
    await field(page).pressSequentially("va");
    expect(asked).toEqual([]);
    const calledOff = page.waitForEvent("requestfailed", (request) => request.url().endsWith("?q=va"));
    await page.clock.runFor(1000);
    await expect.poll(() => asked).toEqual(["va"]);
    await field(page).pressSequentially("se");
    await page.clock.runFor(1000);
    await calledOff;
    await expect(page.getByRole("option", { name: /Harvest vase/ })).toBeVisible();
    expect(asked).toEqual(["va", "vase"]);
  });

  test("the key that leads to the search is typed where people type, and can be turned off @WCAG-2.1.4", async ({
    page,
  }) => {
    await page.goto("/help/accessibility");
    await field(page).fill("oak");
    await page.keyboard.press("/");
    await expect(field(page)).toHaveValue("oak/");
    await page.getByLabel("leads to the search").uncheck();
    await page.reload();
    await expect(page.getByLabel("leads to the search")).not.toBeChecked();
    await page.keyboard.press("/");
    await expect(field(page)).not.toBeFocused();
  });
});

test.describe("narrowing a list down", () => {
  test("each filter is in the address at once, says what it would leave, and keeps the focus", async ({ page }) => {
    await page.goto("/products");
    const everything = await total(page);
    const label = await page.locator("label", { has: box(page, "Glass").first() }).innerText();
    await box(page, "Glass").first().check();
    await expect(page).toHaveURL(/\?category=glass$/);
    await expect(box(page, "Glass").first()).toBeFocused();
    await expect.poll(() => total(page)).toBe(Number.parseInt(label.replace(/\D+/, ""), 10));
    expect(await total(page)).toBeLessThan(everything);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glass");
  });

  test("a box that is ticked before the script has come counts all the same", async ({ page }) => {
    const goOn = await holdScripts(page);
    await page.goto("/products?page=2", { waitUntil: "domcontentloaded" });
    await box(page, "Glass").first().check();
    goOn();
    await expect(page).toHaveURL(/\/products\?category=glass$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glass");
  });

  test("the back button takes one filter away at a time, and the boxes follow", async ({ page }) => {
    await page.goto("/products");
    await box(page, "Stoneware").first().check();
    await expect(page).toHaveURL(/category=stoneware/);
    await box(page, "Green").check();
    await expect(page).toHaveURL(/colour=green/);
    await page.getByLabel("Sort by").selectOption("price-up");
    await expect(page).toHaveURL(/\?category=stoneware&colour=green&sort=price-up$/);

    await page.goBack();
    await expect(page).toHaveURL(/\?category=stoneware&colour=green$/);
    await expect(page.getByLabel("Sort by")).toHaveValue("best");
    await page.goBack();
    await expect(box(page, "Green")).not.toBeChecked();
    await expect(box(page, "Stoneware").first()).toBeChecked();
    await page.goForward();
    await expect(box(page, "Green")).toBeChecked();
  });

  test("an address that somebody shares shows the same list, and each filter of it can be taken away", async ({
    page,
  }) => {
    await page.goto("/products?category=stoneware&colour=green&available=1");
    for (const name of ["Stoneware", "Green", "In stock"]) await expect(box(page, name).first()).toBeChecked();
    const active = page.getByRole("list", { name: "Active filters" });
    await active.getByRole("link", { name: /Green/ }).click();
    await expect(page).toHaveURL(/\?category=stoneware&available=1$/);
    await expect(box(page, "Green")).not.toBeChecked();
    await active.getByRole("link", { name: "Remove all" }).click();
    await expect(page).toHaveURL(/\/products$/);
  });

  test("a price and a size leave as many as they say, in an address that shows the same, and the back button takes each away", async ({
    page,
    context,
  }) => {
    const [price, size] = ["€25 to €50", "Large"];
    const tick = async (name: string, address: RegExp) => {
      const label = await page.locator("label", { has: box(page, name) }).innerText();
      await box(page, name).check();
      await expect(page).toHaveURL(address);
      const promised = Number.parseInt(label.slice(name.length).replace(/\D+/, ""), 10);
      await expect.poll(() => total(page)).toBe(promised);
      return promised;
    };
    await page.goto("/products");
    const everything = await total(page);
    const ofThisPrice = await tick(price, /\/products\?price=[\w-]+$/);
    expect(ofThisPrice).toBeLessThan(everything);
    await page.getByRole("form", { name: "Filters" }).getByText("Size", { exact: true }).first().click();
    const large = await tick(size, /\?price=[\w-]+&size=large$/);
    expect(large).toBeLessThan(ofThisPrice);

    const other = await context.newPage();
    await other.goto(page.url());
    expect(await total(other)).toBe(large);
    for (const name of [price, size]) await expect(box(other, name)).toBeChecked();
    await page.goBack();
    await expect.poll(() => total(page)).toBe(ofThisPrice);
    await expect(box(page, price)).toBeChecked();
    await page.goBack();
    await expect.poll(() => total(page)).toBe(everything);
    await expect(box(page, price)).not.toBeChecked();
  });

  test("a piece is shown in the colour that was asked for, and opened in it", async ({ page }) => {
    await page.goto("/products?category=stoneware&colour=green");
    await pieces(page).getByRole("link", { name: "Harvest vase" }).click();
    await expect(page).toHaveURL(/\/products\/harvest-vase\?glaze=Moss/);
  });

  test("of filters that leave nothing, it says which one is in the way", async ({ page }) => {
    await page.goto("/products?category=linen&material=oak");
    await expect(pieces(page)).toContainText("Nothing fits all of that");
    await pieces(page)
      .getByRole("link", { name: /without “Made of: Oak”/ })
      .click();
    await expect(page).toHaveURL(/\?category=linen$/);
    await expect.poll(() => total(page)).toBeGreaterThan(0);
  });

  test("pages have neighbours, for people and for search engines", async ({ page }) => {
    await page.goto("/products?page=2");
    await expect(page.locator("head > link[rel=prev]")).toHaveAttribute("href", /\/products$/);
    await expect(page.locator("head > link[rel=next]")).toHaveAttribute("href", /\/products\?page=3$/);
    await expect(page.locator("head > link[rel=canonical]")).toHaveAttribute("href", /\/products\?page=2$/);
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(/\?page=3$/);
    await page.goto("/products?category=glass&colour=clear");
    await expect(page.locator("head > meta[name=robots]")).toHaveAttribute("content", /noindex/);
  });
});

test.describe("a search that leads nowhere", () => {
  test("forgives a slip and says so, or shows where else to look", async ({ page }) => {
    await page.goto("/search?q=candelstick");
    await expect(page.getByRole("main")).toContainText("Nothing is called “candelstick”");
    await expect(pieces(page).getByRole("link", { name: "Candlestick" })).toBeVisible();
    await page.goto("/search?q=xqzvkw");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is called “xqzvkw”");
    await page.getByRole("main").getByRole("link", { name: "Stoneware" }).click();
    await expect(page).toHaveURL(/\/products\?category=stoneware$/);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 }, hasTouch: true });

    test("a sheet holds the filters, and its button shows what they leave", async ({ page }) => {
      await page.goto("/products");
      await expect(box(page, "Glass").first()).toBeHidden();
      await page.getByRole("button", { name: "Filters", exact: true }).tap();
      await box(page, "Glass").first().check();
      await box(page, "In stock").check();
      await page.getByRole("button", { name: /^Show \d+ pieces?$/ }).tap();
      await expect(page).toHaveURL(/category=glass&available=1/);
      await expect(box(page, "Glass").first()).toBeHidden();
      await expect(page.getByRole("button", { name: "Filters (2)" })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glass");
    });

    test("the search in the header works", async ({ page }) => {
      await page.goto("/");
      await field(page).fill("vase");
      await field(page).press("Enter");
      await expect(page).toHaveURL(/\/search\?q=vase$/);
      await expect(pieces(page).getByRole("link", { name: "Harvest vase" })).toBeVisible();
      await expect(field(page)).toHaveValue("vase");
    });
  });
}
