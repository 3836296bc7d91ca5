/** What a page costs whoever comes for the first time: figures of the build, the same on every machine. */
import type { Page } from "@playwright/test";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** Of compressed script, as it is served: the framework's is nine tenths of it. */
const most = 130_000;

type Visit = { readonly path: string; readonly before?: (page: Page) => Promise<void> };

const visits: Readonly<Record<string, Visit>> = {
  "the home page": { path: "/" },
  "a listing": { path: "/products" },
  "a piece": { path: "/products/harvest-vase" },
  "a piece that is sold out": { path: "/products/harvest-vase?glaze=Ink&size=Large" },
  "an empty cart": { path: "/cart" },
  "a cart with something in it": { path: "/cart", before: addVaseToCart },
};

for (const [name, { path, before }] of Object.entries(visits)) {
  test(`${name} asks for no more script than a phone loads while one waits`, async ({ page }) => {
    await before?.(page);
    await page.goto(path, { waitUntil: "load" });
    await expect(page.getByRole("combobox", { name: "Search the shop" })).toBeVisible();
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
        .map(({ encodedBodySize }) => encodedBodySize),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most);
  });
}

for (const path of ["/", "/products", "/products/harvest-vase", "/cart"]) {
  test(`${path} asks for its first picture in its head`, async ({ page }) => {
    if (path === "/cart") await addVaseToCart(page);
    await page.goto(path);
    const asked = page.locator('head link[rel="preload"][as="image"][type="image/avif"]').first();
    const picture = page.getByRole("main").locator("picture").first();
    await expect(asked).toHaveAttribute("imagesrcset", /\.avif 320w/);
    const candidates = await picture.locator("source").getAttribute("srcset");
    await expect(asked).toHaveAttribute("imagesrcset", candidates ?? "");
    await expect(picture.locator("img")).toHaveAttribute("loading", "eager");
  });
}
