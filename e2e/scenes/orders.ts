/** What comes after an order: it is on its way, it is cancelled, something goes back, and all of it is on paper. */
import { newShopper } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { creditOnePiece, deliver, dispatch, documentPathsOf, exampleOrder, ownedBy } from "../support/example-order.ts";
import { isHeaded, isRefused, isWrong, main, press } from "../support/form.ts";
import { expect, test } from "../support/scene.ts";
import { signIn } from "../support/shop.ts";

test("Order of a customer", async ({ page, take }) => {
  const customer = await newCustomer();
  const number = await exampleOrder(customer.email);
  await ownedBy(number, customer);
  await signIn(page, customer);
  await page.goto(`/orders/${number}`);
  await take("to be packed");
  await press(page, "Buy these again");
  await expect(page).toHaveURL(/\/cart\?again=/);
  await take("bought again");
  await dispatch(number);
  await page.goto(`/orders/${number}`);
  await take("on its way");
  await page.goto(`/orders/${number}/cancel`);
  await take("too late to cancel");
  await deliver(number);
  await page.goto(`/orders/${number}`);
  await take("arrived");
});

test("Order that is cancelled", async ({ page, take }) => {
  const customer = await newCustomer();
  const number = await exampleOrder(customer.email);
  await ownedBy(number, customer);
  await signIn(page, customer);
  await page.goto(`/orders/${number}/cancel`);
  await take("whether it is meant");
  await press(page, "Cancel order");
  await isHeaded(page, "This order was cancelled");
  await take("done");
  const [, creditNote = ""] = await documentPathsOf(number);
  await page.goto(creditNote);
  await take("its credit note");
});

test("Review of what was bought", async ({ page, take }) => {
  const customer = await newCustomer();
  const number = await exampleOrder(customer.email);
  await ownedBy(number, customer);
  await deliver(number);
  await signIn(page, customer);
  await page.goto("/products/harvest-vase/review");
  await take("what to say");
  await press(page, "Send review");
  await isWrong(page);
  await take("nothing filled in");
});

test("Order found again", async ({ page, take }) => {
  await page.goto("/orders/find");
  await take("what to tell");
  await page.getByLabel("Order number").fill("CW-ABCDEFGH");
  await main(page).getByLabel("Email").fill("mary@example.com");
  await press(page, "Find order");
  await isRefused(page);
  await take("no such order");
  await page.goto(`/orders/${await exampleOrder()}`);
  await take("the order's own page, in another browser");
});

test("Invoice and credit note", async ({ page, take }) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  const [invoice = "", creditNote = ""] = await creditOnePiece(number);
  await page.goto("/orders/find");
  await page.getByLabel("Order number").fill(number);
  await main(page).getByLabel("Email").fill(email);
  await press(page, "Find order");
  await expect(page.getByRole("link", { name: /^Credit note CN-/ })).toBeVisible();
  await take("the order that they were issued for");
  for (const path of [invoice, creditNote]) {
    await page.goto(path);
    await take(path === invoice ? "an invoice" : "a credit note");
  }
  await page.emulateMedia({ media: "print" });
  await take("a credit note on paper");
  await page.goto(`/orders/${number}`);
  await take("the order on paper");
});

test("Withdrawal", async ({ page, take }) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  await deliver(number);
  await page.goto("/withdraw");
  await take("which order");
  await page.getByLabel("Order number").fill(number);
  await main(page).getByLabel("Email").fill(email);
  await press(page, "Find order");
  await isHeaded(page, `Withdraw from order ${number}`);
  await take("which pieces");
  await press(page, "Continue");
  await expect(page.getByText("Choose how many you send back").first()).toBeVisible();
  await take("nothing chosen");
  await page.getByLabel("Harvest vase").selectOption("1");
  await press(page, "Continue");
  await isHeaded(page, "Confirm your withdrawal");
  await take("confirm");
  await press(page, "Confirm withdrawal");
  await expect(page.getByText("We have your withdrawal")).toBeVisible();
  await take("received");
});
