/** What was chosen and not sent yet is there again after a reload. */
import type { Page } from "@playwright/test";
import { keepAddresses } from "../support/address-book.ts";
import { arriveSignedIn } from "../support/arrival.ts";
import { fillAddress, newShopper } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { deliver, exampleOrder, ownedBy } from "../support/example-order.ts";
import { main, press } from "../support/form.ts";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** Does something to a form, waits until the shop has heard of it, and loads the page again. */
async function afterReload(page: Page, sent: string, change: () => Promise<unknown>): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes(sent) ?? false);
  await change();
  await kept;
  await page.reload();
}

test("how a parcel should travel", async ({ page }) => {
  const { email, name } = newShopper();
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await main(page).getByLabel("Email").fill(email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  await fillAddress(page, name);
  await press(page, "Continue");
  await expect(page).toHaveURL(/shipping/);
  await afterReload(page, "express", () => main(page).getByLabel("Express").check());
  await expect(main(page).getByLabel("Express")).toBeChecked();
});

test("where it should go", async ({ page }) => {
  const customer = await newCustomer();
  await keepAddresses(
    customer,
    { label: "Home", street: "12 Quay Street", isDefault: true },
    { label: "Work", street: "1 Mill Lane" },
  );
  await arriveSignedIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await page.goto("/checkout/delivery");
  await afterReload(page, `${customer.id}-1`, () => main(page).getByLabel("Work").check());
  await expect(main(page).getByLabel("Work")).toBeChecked();
});

test("what goes back, and why", async ({ page }) => {
  const customer = await newCustomer();
  const number = await exampleOrder(customer.email);
  await ownedBy(number, customer);
  await deliver(number);
  await arriveSignedIn(page, customer);
  await page.goto(`/orders/${number}/withdraw`);
  await main(page).getByLabel("Harvest vase").selectOption("2");
  await afterReload(page, "does-not-fit", () => main(page).getByLabel("Reason").selectOption("does-not-fit"));
  await expect(main(page).getByText("What you had typed is here again")).toBeVisible();
  await expect(main(page).getByLabel("Harvest vase")).toHaveValue("2");
  await expect(main(page).getByLabel("Reason")).toHaveValue("does-not-fit");
});
