import { database } from "#lib/database";
import { exampleOrder } from "../support/example-order.ts";
import { main } from "../support/form.ts";
import { newStaff, signInAsStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

test("staff print the delivery note of a gift: no price on it, the card's words, in the language of the order, on one page", async ({
  page,
}) => {
  const [person, number] = [await newStaff(), await exampleOrder()];
  const gift = { giftMessage: "Liebe Grace,\nfülle sie oft", hidesPrices: true, language: "de" };
  await database().order.update({ where: { number }, data: gift });
  await signInAsStaff(page, person);
  await page.goto(`/staff/orders/${number}`);
  await main(page).getByRole("link", { name: "Print the delivery note" }).click();
  const note = main(page).getByRole("article");
  await expect(note.getByRole("heading", { name: "Lieferschein" })).toBeVisible();
  await expect(note).toHaveAttribute("lang", "de");
  for (const said of [number, "The Old Sail Loft", "12 Quay Street", "Irland", "CW-HARV-OAT-S", "fülle sie oft"])
    await expect(note).toContainText(said);
  await page.emulateMedia({ media: "print" });
  await expect(note).toBeVisible();
  const onPaper = await page.locator("body").innerText();
  expect(onPaper).not.toMatch(/€|\d,\d\d/);
  expect(onPaper).not.toMatch(/Delivery note of|Print this page|Sign out|Back office/);
  expect((await page.pdf()).toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("that of an order that is no gift names its prices, and there is none of one that is cancelled", async ({
  page,
}) => {
  const [person, number] = [await newStaff(), await exampleOrder()];
  await signInAsStaff(page, person);
  await page.goto(`/staff/orders/${number}/delivery-note`);
  const note = main(page).getByRole("article");
  await expect(note.getByRole("row", { name: /^CW-HARV-OAT-S / })).toContainText("€");
  await expect(note.getByRole("row", { name: /^Total/ })).toContainText("€");
  await database().order.update({ where: { number }, data: { status: "cancelled" } });
  expect((await page.reload())?.status()).toBe(404);
  await page.goto(`/staff/orders/${number}`);
  await expect(main(page).getByRole("link", { name: "Print the delivery note" })).toHaveCount(0);
});
