import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { after, hours, minutes, now } from "#lib/time";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { provedAgo } from "../support/elevation.ts";
import { deliver, exampleOrder } from "../support/example-order.ts";
import { latestLetterTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart } from "../support/shop.ts";
import { confirmAsStaff, newStaff, signInAsStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => main(page).getByRole("link", { name, exact: true }).click();
const step = (page: Page, name: string) => main(page).getByRole("listitem").filter({ hasText: name });

test("staff send an order and mark it as delivered; the guest who placed it follows it, and nothing staff typed is lost to the proof", async ({
  page,
  context,
  attacker: shop,
}) => {
  const [shopper, person] = [newShopper(), await newStaff()];
  const guest = await shop.newPage();
  await addVaseToCart(guest);
  await walkToReview(guest, shopper);
  await placeOrder(guest);
  const number = await orderNumber(guest);
  await expect(step(guest, "Sent")).toContainText("to come");

  await signInAsStaff(page, person);
  await page.goto("/staff/orders");
  await main(page).getByLabel("Number of an order, or email address").fill(shopper.email);
  await press(page, "Search");
  await follow(page, number);
  await follow(page, "Mark as sent");
  await confirmAsStaff(page, person);
  await press(page, "Mark as sent");
  await expect(main(page).getByText("Enter the tracking number").first()).toBeVisible();
  await main(page).getByLabel("Carrier").selectOption("An Post");
  await main(page).getByLabel("Tracking number").fill("cp 123 456 789 ie");
  await provedAgo(context, minutes(10));
  await press(page, "Mark as sent");
  await confirmAsStaff(page, person);
  await expect(main(page).getByLabel("Tracking number")).toHaveValue("CP123456789IE");
  await press(page, "Mark as sent");
  await expect(page).toHaveURL(new RegExp(`/staff/orders/${number}$`));

  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("It is on its way to you");
  await expect(guest.getByRole("link", { name: /Follow it at An Post/ })).toHaveAttribute("href", /CP123456789IE$/);
  await postHasCome(shopper.email);
  expect((await latestLetterTo(shopper.email)).subject).toBe(`Order ${number} is on its way`);

  await follow(page, "Correct the tracking number");
  await expect(main(page).getByLabel("Tracking number")).toHaveValue("CP123456789IE");
  await main(page).getByLabel("Tracking number").fill("CP987654321IE");
  await press(page, "Correct");
  await expect(page).toHaveURL(new RegExp(`/staff/orders/${number}$`));
  await guest.reload();
  await expect(guest.getByRole("link", { name: /Follow it at An Post/ })).toHaveAttribute("href", /CP987654321IE$/);

  await follow(page, "Mark as delivered");
  await press(page, "Mark as delivered");
  await expect(page).toHaveURL(new RegExp(`/staff/orders/${number}$`));
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("It has arrived");
  await postHasCome(shopper.email);
  expect((await latestLetterTo(shopper.email)).subject).toBe(`Order ${number} has arrived`);
});

test("staff give a sum of an order back that was sent, once, and the order says why; nothing they typed is lost to the proof", async ({
  page,
  context,
  attacker: shop,
}) => {
  const [email, person] = [newShopper().email, await newStaff()];
  const number = await exampleOrder(email);
  await deliver(number);
  await signInAsStaff(page, person);
  await page.goto(`/staff/orders/${number}`);
  await follow(page, "Refund");
  await confirmAsStaff(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Refund order ${number}`);
  await main(page).getByLabel("Amount in euros").fill("5 hundred");
  await press(page, "Refund");
  await expect(main(page).getByText("Enter an amount in euros, such as 12.50").first()).toBeVisible();
  await expect(main(page).getByText("Choose why").first()).toBeVisible();
  await main(page).getByLabel("Why").selectOption("Something arrived damaged");
  await main(page).getByLabel("Amount in euros").fill("100000");
  await press(page, "Refund");
  await expect(
    main(page)
      .getByText(/^Enter at most €.*: no more than that is left$/)
      .first(),
  ).toBeVisible();
  await main(page).getByLabel("Amount in euros").fill("12,5");
  await provedAgo(context, minutes(10));
  await press(page, "Refund");
  await confirmAsStaff(page, person);
  await expect(main(page).getByLabel("Amount in euros")).toHaveValue("12,5");
  await expect(main(page).getByLabel("Why")).toHaveValue("damaged");
  await press(page, "Refund");
  await expect(page).toHaveURL(new RegExp(`/staff/orders/${number}$`));
  await expect(step(page, "Refunded €12.50")).toContainText("Something arrived damaged");
  await postHasCome(email);
  expect((await latestLetterTo(email)).subject).toBe(`Order ${number}: €12.50 goes back to you`);

  const guest = await shop.newPage();
  await guest.goto("/orders/find");
  await main(guest).getByLabel("Order number").fill(number);
  await main(guest).getByLabel("Email").fill(email);
  await press(guest, "Find order");
  await expect(step(guest, "Refunded €12.50")).toContainText("Something arrived damaged");
  await main(guest)
    .getByRole("link", { name: /^Credit note/ })
    .first()
    .click();
  await expect(main(guest).getByRole("row", { name: /^Part of the price/ })).toContainText("€12.50");
  await guest.goto(`/orders/${number}/withdraw`);
  await main(guest).getByLabel("Harvest vase").selectOption("2");
  await press(guest, "Continue");
  await expect(main(guest)).toContainText("Some of the price went back to you before");

  // In a form of its own, whose address has not come back from a proof.
  const refundOne = async () => {
    await main(page).getByLabel("Amount in euros").fill("1");
    await main(page).getByLabel("Why").selectOption("For the trouble you had");
    await press(page, "Refund");
  };
  await page.goto(`/staff/orders/refund?number=${number}`);
  await refundOne();
  await expect(step(page, "Refunded €1.00")).toHaveCount(1);
  await page.goBack();
  for (const time of ["first", "second"]) {
    await refundOne();
    await expect(main(page).getByText("This was refunded before").first(), `${time} press`).toBeVisible();
  }
  await page.reload();
  await refundOne();
  await expect(main(page).getByText("This was refunded before").first(), "after a reload").toBeVisible();

  await page.goto(`/staff/orders/refund?number=${number}`);
  const rest = /Up to €([\d.]+),/.exec((await main(page).textContent()) ?? "")?.[1] ?? "";
  await main(page).getByLabel("Amount in euros").fill(rest);
  await main(page).getByLabel("Why").selectOption("The parcel was lost");
  await press(page, "Refund");
  await expect(step(page, `Refunded €${rest}`)).toBeVisible();
  await expect(main(page).getByRole("link", { name: "Refund", exact: true })).toHaveCount(0);
  await page.goto(`/staff/orders/refund?number=${number}`);
  await expect(main(page)).toContainText("There is nothing to refund");

  await guest.reload();
  await expect(main(guest)).toContainText("All of the price went back to you before, so nothing does now.");
  await press(guest, "Confirm withdrawal");
  await expect(main(guest)).toContainText("We have your withdrawal");
  await page.goto(`/staff/orders/${number}`);
  await follow(page, "Mark as received");
  await expect(main(page)).toContainText(
    `Nothing goes back, and ${email} is written to. All of the price went back before, when staff gave a refund.`,
  );
  await press(page, "Mark as received");
  await postHasCome(email);
  expect((await latestLetterTo(email)).text).toContain("All of the price went back to you before");
});

test("staff see on the order that its refund was refused, until it is made", async ({ page }) => {
  const number = await exampleOrder();
  const { id: orderId } = await database().order.findUniqueOrThrow({ where: { number } });
  const at = now();
  const refused = { owedAt: at, refusedAt: at, attempts: 9, nextTryAt: after(at, hours(1)) };
  const key = randomName();
  await database().refund.create({ data: { key, orderId, amountMinor: 100, ...refused } });
  await signInAsStaff(page, await newStaff());
  await page.goto(`/staff/orders/${number}`);
  const notice = main(page).getByText("The provider refused to give €1.00 back. Somebody has to look at why.");
  await expect(notice).toBeVisible();
  await database().refund.update({ where: { key }, data: { refundedAt: now() } });
  await page.reload();
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(`Order ${number}`);
  await expect(notice).toBeHidden();
});

test("the first screen of an order says where it is, and how to change it or send it back @phone", async ({ page }) => {
  const email = newShopper().email;
  const number = await exampleOrder(email);
  await page.goto("/orders/find");
  await main(page).getByLabel("Order number").fill(number);
  await main(page).getByLabel("Email").fill(email);
  await press(page, "Find order");
  const inSight = async (...names: readonly string[]) => {
    await expect(step(page, "Sent")).toBeInViewport({ ratio: 1 });
    for (const name of names)
      await expect(main(page).getByRole("link", { name, exact: true })).toBeInViewport({ ratio: 1 });
  };
  await inSight("Cancel order", "Send something back");
  await deliver(number);
  await page.reload();
  await inSight("Send something back");
  await expect(main(page).getByRole("link", { name: "Cancel order" })).toHaveCount(0);
  await follow(page, "Send something back");
  await expect(page).toHaveURL(new RegExp(`/orders/${number}/withdraw$`));
});

test("a guest finds an order again by number and email, and cancels it, without JavaScript @no-javascript", async ({
  browser,
}) => {
  const email = newShopper().email;
  const number = await exampleOrder(email);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const guest = await context.newPage();
  await guest.goto("/orders/find");
  await main(guest).getByLabel("Order number").fill(number.toLowerCase());
  await main(guest).getByLabel("Email").fill(email);
  await press(guest, "Find order");
  await follow(guest, "cancel it");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(`Cancel order ${number}?`);
  await press(guest, "Cancel order");
  await expect(guest).toHaveURL(new RegExp(`/orders/${number}$`));
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This order was cancelled");
  await expect(step(guest, "Refunded €")).toBeVisible();
  await guest.goto(`/orders/${number}/cancel`);
  await expect(main(guest).getByRole("button", { name: "Cancel order" })).toHaveCount(0);
  await postHasCome(email);
  const receipt = await latestLetterTo(email);
  expect(receipt.subject).toBe(`Order ${number} is cancelled`);
  expect(receipt.text).toContain("it is the receipt for your withdrawal");
  await context.close();
});

test("a guest withdraws from one of two pieces without JavaScript, has the receipt by mail, and the money once staff have the piece @no-javascript", async ({
  page,
  browser,
}) => {
  const [email, person] = [newShopper().email, await newStaff()];
  const number = await exampleOrder(email);
  await deliver(number);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const guest = await context.newPage();
  await guest.goto("/");
  await guest.getByRole("contentinfo").getByRole("link", { name: "Withdraw from contract" }).click();
  await main(guest).getByLabel("Order number").fill(number);
  await main(guest).getByLabel("Email").fill(email);
  await press(guest, "Find order");
  await main(guest).getByLabel("Reason").selectOption("I have changed my mind");
  await press(guest, "Continue");
  await expect(main(guest).getByText("Choose how many you send back").first()).toBeVisible();
  await expect(main(guest).getByLabel("Reason")).toHaveValue("changed-mind");
  await main(guest).getByLabel("Harvest vase").selectOption("1");
  await press(guest, "Continue");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Confirm your withdrawal");
  await expect(main(guest).getByRole("paragraph").filter({ hasText: "is yours to pay" })).toBeVisible();
  await expect(main(guest).locator("address")).toContainText("The Old Sail Loft");
  await press(guest, "Confirm withdrawal");
  await expect(main(guest)).toContainText("We have your withdrawal");
  await expect(main(guest).getByRole("region", { name: "Sent back" })).toContainText("The Old Sail Loft");
  await postHasCome(email);
  const receipt = await latestLetterTo(email);
  expect(receipt.subject).toBe(`Order ${number}: your withdrawal`);
  expect(receipt.text).toContain("I have changed my mind");

  await signInAsStaff(page, person);
  await page.goto(`/staff/orders?which=coming-back&q=${number}`);
  await follow(page, number);
  await follow(page, "Mark as received");
  await confirmAsStaff(page, person);
  await press(page, "Mark as received and refund");
  await expect(page).toHaveURL(new RegExp(`/staff/orders/${number}$`));
  await guest.goto(`/orders/${number}`);
  await expect(step(guest, "Refunded €")).toBeVisible();
  await context.close();
});

test("help says where to write to, where to send things back, and who pays for the way", async ({ page }) => {
  for (const path of ["/help/contact", "/help/returns"]) {
    await page.goto(path);
    await expect(main(page).locator("address"), path).toHaveText(/^Cartwright & Daughters\s*The Old Sail Loft/);
  }
  await expect(main(page)).toContainText("The postage of the way back is yours to pay.");
});
