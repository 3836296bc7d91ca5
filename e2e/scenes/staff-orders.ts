/** The orders in the back office: looked for, packed and sent, followed, and sent back. */
import { announceOf, deliver, dispatch, documentPathsOf, exampleOrder } from "../support/example-order.ts";
import { isWrong, main, press } from "../support/form.ts";
import { expect, test } from "../support/scene.ts";
import { confirmAsStaff, newStaff, signInAsStaff } from "../support/staff.ts";

test("Orders in the back office", async ({ page, take }) => {
  const [person, number] = [await newStaff(), await exampleOrder()];
  await signInAsStaff(page, person);
  await page.goto("/staff/orders");
  await take("to be packed");
  await page.goto("/staff/orders?q=nobody-is-called-this");
  await take("found nothing");
  await page.goto(`/staff/orders/${number}`);
  await take("one order");
  await page.goto(`/staff/orders/${number}/delivery-note`);
  await take("its delivery note");
  const [invoice] = await documentPathsOf(number);
  await page.goto(`/staff${invoice}`);
  await take("its invoice");
  await page.goto(`/staff/orders/dispatch?number=${number}`);
  await confirmAsStaff(page, person);
  await expect(page.getByLabel("Tracking number")).toBeVisible();
  await take("send it");
  await press(page, "Mark as sent");
  await isWrong(page);
  await take("send it, nothing filled in");
});

test("Orders in the back office, sent", async ({ page, take }) => {
  const [person, number] = [await newStaff(), await exampleOrder()];
  await dispatch(number);
  await signInAsStaff(page, person);
  await page.goto(`/staff/orders/dispatch?number=${number}`);
  await confirmAsStaff(page, person);
  await expect(page).toHaveURL(/\/dispatch/);
  await take("sent meanwhile");
  await page.goto(`/staff/orders/parcel?number=${number}`);
  await expect(page.getByLabel("Tracking number")).toBeVisible();
  await take("the tracking number was wrong");
  await page.goto(`/staff/orders/delivery?number=${number}`);
  await take("has it arrived");
  await page.goto(`/staff/orders/refund?number=${number}`);
  await expect(page.getByLabel("Amount in euros")).toBeVisible();
  await take("refund it");
  await press(page, "Refund");
  await isWrong(page);
  await take("refund it, nothing filled in");
  await deliver(number);
  await announceOf(number);
  await page.goto(`/staff/orders/${number}`);
  await take("something comes back");
  await main(page).getByRole("link", { name: "Mark as received" }).click();
  await expect(page.getByRole("button", { name: "Mark as received and refund" })).toBeVisible();
  await take("a return is here");
});
