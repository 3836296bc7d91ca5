import { after, days, minutes, now } from "#lib/time";
import { provedAgo } from "../support/elevation.ts";
import { main, press } from "../support/form.ts";
import { confirmAsStaff, newStaff, signInAsStaff } from "../support/staff.ts";
import { setStock, shelve, stockOf, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

test("staff say when more are expected, then count, and shoppers see both; nothing typed is lost to the proof, and what was sold meanwhile does not come back", async ({
  page,
  context,
  attacker: shop,
}) => {
  const [{ sku, path }, person] = [await shelve(), await newStaff()];
  await setStock(sku, 0);
  const guest = await shop.newPage();
  await guest.goto(path);
  await expect(guest.getByText("Sold out. More are being made.")).toBeVisible();

  await signInAsStaff(page, person);
  await page.goto("/staff/stock?which=sold-out");
  await main(page).getByLabel("Name of a piece, or SKU").fill(sku.toLowerCase());
  await press(page, "Search");
  await expect(main(page).getByRole("heading", { level: 2 })).toHaveText("All: 1 piece");
  await main(page).getByRole("link", { name: sku, exact: true }).click();
  await confirmAsStaff(page, person);
  const count = main(page).getByLabel("On the shelf");
  const expected = main(page).getByLabel("More expected on");
  const done = main(page).getByText("Written down");
  await expect(count).toHaveValue("0");
  await count.fill("a dozen");
  await expected.fill("2020-02-29");
  await press(page, "Write it down");
  await expect(main(page).getByText("Enter a whole number from 0 to 99999").first()).toBeVisible();
  await expect(main(page).getByText("Enter today or a later day").first()).toBeVisible();

  await count.fill("0");
  const day = after(now(), days(9)).toISOString().slice(0, 10);
  await expected.fill(day);
  await provedAgo(context, minutes(10));
  await press(page, "Write it down");
  await confirmAsStaff(page, person);
  await expect(expected).toHaveValue(day);
  await press(page, "Write it down");
  await expect(done).toBeVisible();
  await guest.reload();
  await expect(guest.getByText(/^Sold out\. We expect more about \d+ \w+\.$/)).toBeVisible();
  await expect(guest.getByRole("link", { name: /sold out, back about \d+ \w+$/ }).first()).toBeVisible();

  await main(page).getByRole("link", { name: sku, exact: true }).click();
  await expect(expected).toHaveValue(day);
  await count.fill("12");
  await expected.fill("");
  await provedAgo(context, minutes(10));
  await press(page, "Write it down");
  await confirmAsStaff(page, person);
  await expect(count).toHaveValue("12");
  await expect(expected).toHaveValue("");
  await press(page, "Write it down");
  await expect(main(page).getByRole("listitem").filter({ hasText: sku })).toContainText("12 for sale");
  await guest.reload();
  await expect(guest.getByRole("button", { name: "Add to cart" })).toBeVisible();

  await main(page).getByRole("link", { name: sku, exact: true }).click();
  await expect(count).toHaveValue("12");
  await expect(main(page).getByRole("listitem").first()).toContainText(`12 instead of 0${person.name}`);
  await setStock(sku, 11);
  await count.fill("20");
  await press(page, "Write it down");
  const again = main(page).getByText(
    /^There were 12 when this count began, and there are 11 now.* You had counted 20\.$/,
  );
  await expect(again).toBeVisible();
  await page.reload();
  await expect(again).toBeVisible();
  expect(await stockOf(sku)).toBe(11);
  await main(page).getByRole("link", { name: "Begin anew" }).click();
  await expect(count).toHaveValue("11");
  await unshelve(sku);
});
