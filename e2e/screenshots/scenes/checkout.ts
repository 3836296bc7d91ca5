/** From the cart to the order, and what may go wrong on the way. */
import type { Page } from "@playwright/test";
import { cards, fillCard, newShopper, orderNumber, placeOrder, walkToReview } from "../../support/checkout.ts";
import { newCustomer } from "../../support/customer.ts";
import { creditOnePiece, deliver, dispatch, exampleOrder } from "../../support/example-order.ts";
import { examplePromotion, expire } from "../../support/promotions.ts";
import { addVaseToCart, expectInCart, signIn } from "../../support/shop.ts";
import { expect, test } from "../camera.ts";

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const isWrong = (page: Page) => expect(page.locator("[aria-invalid=true]").first()).toBeVisible();

test("Checkout, step by step", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await take("contact");
  await press(page, "Continue");
  await isWrong(page);
  await take("contact, nothing filled in");
  await walkToReview(page);
  await take("review");
  for (const step of ["contact", "delivery", "shipping", "payment"]) {
    await page.goto(`/checkout/${step}`);
    await take(`${step}, come back to`);
  }
});

test("Checkout with a promotion code", async ({ page, take }) => {
  const code = await examplePromotion();
  await addVaseToCart(page);
  await page.goto("/cart");
  await page.getByLabel("Promotion code").fill(code);
  await page.getByLabel("Promotion code").press("Enter");
  await expect(page.getByRole("button", { name: `Remove promotion code ${code}` })).toBeVisible();
  await walkToReview(page);
  await take("review");
  await expire(code);
  await placeOrder(page);
  await expect(page.getByText("something has changed")).toBeVisible();
  await take("the code has expired meanwhile");
});

test("Checkout, filled in wrongly", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByLabel("Email").fill(newShopper().email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  await take("delivery");
  await page.getByLabel("Eircode").fill("?");
  await page.getByLabel("Eircode").press("Enter");
  await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  await take("delivery with errors");
});

test("Checkout with a card that does not pay", async ({ page, take }) => {
  await addVaseToCart(page);
  await walkToReview(page, newShopper(), cards.declined);
  await placeOrder(page);
  await expect(page).toHaveURL(/payment\?declined/);
  await take("declined");
  await fillCard(page, "4242 4242 4242 4243");
  await press(page, "Continue");
  await isWrong(page);
  await take("no such card");
});

test("Checkout where the bank asks first", async ({ page, take }) => {
  await addVaseToCart(page);
  await walkToReview(page, newShopper(), cards.challenged);
  await placeOrder(page);
  await expect(page).toHaveURL(/test-bank/);
  await take("the bank’s question");
  const question = page.url();
  await page.goto("/cart");
  await take("the cart meanwhile");
  await page.getByRole("link", { name: /See how the payment/ }).click();
  await expect(page).toHaveURL(/\/checkout\/wait/);
  await take("the shop waits for an answer");
  await page.goto(question);
  await page.getByRole("button", { name: /^Approve/ }).click();
  await orderNumber(page);
  await take("the order");
  await page.goto(question);
  await take("asked once only");
});

test("Checkout of a customer, and the order", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/products/tablecloth");
  await press(page, "Add to cart");
  await expectInCart(page, 2);
  await page.goto("/checkout/contact");
  await take("contact, signed in");
  await walkToReview(page, customer);
  await placeOrder(page);
  const number = await orderNumber(page);
  await take("confirmed");
  await page.goto("/account/orders");
  await take("the list of one");
  await page.goto("/account");
  await take("at a glance");
  await page.goto(`/orders/${number}`);
  await take("looked up later");
  await dispatch(number);
  await page.reload();
  await take("on its way");
  await page.goto(`/orders/${number}/cancel`);
  await take("too late to cancel");
  await page.goto("/products/harvest-vase/review");
  await take("what to say of a piece");
  await press(page, "Send review");
  await isWrong(page);
  await take("what to say of a piece, nothing filled in");
  await addVaseToCart(page);
  await walkToReview(page, customer);
  await placeOrder(page);
  await page.goto(`/orders/${await orderNumber(page)}/cancel`);
  await take("cancel it");
  await press(page, "Cancel order");
  await orderNumber(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This order was cancelled");
  await take("cancelled");
});

test("Order found again", async ({ page, take }) => {
  await page.goto("/orders/find");
  await take("what to tell");
  await page.getByLabel("Order number").fill("CW-ABCDEFGH");
  await page.getByRole("main").getByLabel("Email").fill("mary@example.com");
  await press(page, "Find order");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await take("no such order");
});

test("Invoice and credit note", async ({ page, take }) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  const [invoice = "", creditNote = ""] = await creditOnePiece(number);
  await page.goto("/orders/find");
  await page.getByLabel("Order number").fill(number);
  await page.getByRole("main").getByLabel("Email").fill(email);
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
  await page.getByRole("main").getByLabel("Email").fill(email);
  await press(page, "Find order");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Withdraw from order ${number}`);
  await take("which pieces");
  await press(page, "Continue");
  await expect(page.getByText("Choose how many you send back").first()).toBeVisible();
  await take("nothing chosen");
  await page.getByLabel("Harvest vase").selectOption("1");
  await press(page, "Continue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm your withdrawal");
  await take("confirm");
  await press(page, "Confirm withdrawal");
  await expect(page.getByText("We have your withdrawal")).toBeVisible();
  await take("received");
});
