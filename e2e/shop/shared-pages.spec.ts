import { expect, test } from "../support/test.ts";

test("a piece says where it stands, how it looks shared and what it costs, and the map says since when", async ({
  page,
  raw,
}) => {
  await page.goto("/products/harvest-vase?glaze=Moss");
  await expect(page.locator("head > link[rel=canonical]")).toHaveAttribute("href", /\/products\/harvest-vase$/);
  await expect(page.locator("head > meta[name='twitter:card']")).toHaveAttribute("content", "summary_large_image");
  const picture = (await page.locator("head > meta[property='og:image']").first().getAttribute("content")) ?? "";
  expect((await raw(new URL(picture).pathname)).headers["content-type"]).toBe("image/jpeg");
  const told = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
  expect(told["@graph"][0]).toMatchObject({ "@type": "Product", name: "Harvest vase" });
  const { body: map } = await raw("/sitemap.xml");
  expect(map).toMatch(/\/products\/harvest-vase<\/loc>(\s*<xhtml:link [^>]*>)*\s*<lastmod>\d{4}-\d\d-\d\dT/);
});
