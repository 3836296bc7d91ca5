/** What somebody sees of what they would like to have one day. */
import { main, press } from "../support/form.ts";
import { expect, test } from "../support/scene.ts";

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
  await main(page)
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Save it again" })).toBeVisible();
  await take("one removed");
  await press(page, "Save it again");
  await expect(main(page)).toContainText("is on your wish list");
  await take("saved again");
});
