import { expect, test } from "../support/test.ts";

test("a piece says where it stands, how it looks shared and what it costs, and the map says since when", async ({
  page,
}) => {
  await page.goto("/products/harvest-vase?glaze=Moss");
  await expect(page.locator("head > link[rel=canonical]")).toHaveAttribute("href", /\/products\/harvest-vase$/);
  await expect(page.locator("head > meta[name='twitter:card']")).toHaveAttribute("content", "summary_large_image");
  const picture = (await page.locator("head > meta[property='og:image']").first().getAttribute("content")) ?? "";
  expect((await page.request.get(picture)).headers()["content-type"]).toBe("image/jpeg");
  const told = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
  expect(told["@graph"][0]).toMatchObject({ "@type": "Product", name: "Harvest vase" });
  const map = await (await page.request.get("/sitemap.xml")).text();
  expect(map).toMatch(/\/products\/harvest-vase<\/loc>\s*<lastmod>2026-/);
});
