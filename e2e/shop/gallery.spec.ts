import { expectScripted } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("the pictures of a piece are looked at with the keyboard: larger, the next, nearer, and back @WCAG-2.1.1 @WCAG-2.4.3", async ({
  page,
}) => {
  await page.goto("/products/harvest-vase?glaze=Moss");
  await expectScripted(page);
  const first = page.getByRole("link", { name: "Enlarge: Harvest vase in a soft green glaze" });
  await first.focus();
  await page.keyboard.press("Enter");
  const viewer = page.getByRole("dialog", { name: "Picture, enlarged" });
  await expect(viewer.getByRole("img", { name: "Harvest vase in a soft green glaze" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(viewer.getByRole("status")).toHaveText("2 of 5");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(viewer.getByRole("status")).toHaveText("5 of 5");
  const width = async () => (await viewer.getByRole("img").boundingBox())?.width ?? 0;
  const whole = await width();
  await viewer.getByRole("button", { name: "Zoom" }).click();
  await expect.poll(width).toBeGreaterThan(whole * 1.5);
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(first).toBeFocused();
});

test("a picture takes no more room once it has arrived, and its colours are there before it", async ({ page }) => {
  await page.route("**/pictures/**", () => undefined);
  await page.goto("/products/harvest-vase", { waitUntil: "commit" });
  const gallery = page.getByRole("region", { name: "Pictures" });
  await expect(gallery).toHaveCSS("display", "grid");
  await expect(gallery.locator("svg").first()).toBeVisible();
  const picture = gallery.getByRole("img").first();
  const waiting = await picture.boundingBox();
  expect((waiting?.height ?? 0) / (waiting?.width ?? 1)).toBeCloseTo(1.25, 1);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await picture.boundingBox()).toEqual(waiting);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every picture is there, and each leads to itself, larger", async ({ page }) => {
    await page.goto("/products/harvest-vase");
    const links = page.getByRole("region", { name: "Pictures" }).getByRole("link");
    await expect(links).toHaveCount(5);
    await links.last().click();
    await expect(page).toHaveURL(/\/pictures\/harvest-vase-in-use-960\.avif$/);
  });
});
