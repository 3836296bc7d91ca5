/** From the cart to the order, and what may go wrong on the way. */
import { keepAddresses } from "../support/address-book.ts";
import {
  cards,
  fillCard,
  newShopper,
  orderNumber,
  placeOrder,
  walkToPayment,
  walkToReview,
} from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { isRefused, isWrong, press } from "../support/form.ts";
import { examplePromotion, expire } from "../support/promotions.ts";
import { expect, test } from "../support/scene.ts";
import { addVaseToCart, expectInCart, signIn } from "../support/shop.ts";

test("Checkout, step by step", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await take("contact");
  await walkToReview(page);
  await take("review");
  for (const step of ["contact", "delivery", "shipping", "payment"]) {
    await page.goto(`/checkout/${step}`);
    await take(`${step}, come back to`);
  }
});

test("Checkout, filled in wrongly", async ({ page, take }) => {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await isWrong(page);
  await take("contact, nothing filled in");
  await page.getByLabel("Email").fill(newShopper().email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  await take("delivery");
  await page.getByLabel("Eircode").fill("?");
  await page.getByLabel("Eircode").press("Enter");
  await isRefused(page);
  await take("delivery with errors");
  await walkToPayment(page);
  await press(page, "Continue");
  await isWrong(page);
  await take("payment, nothing filled in");
});

test("Checkout of a customer who keeps addresses", async ({ page, take }) => {
  const customer = await newCustomer();
  await keepAddresses(
    customer,
    { label: "Home", street: "12 Quay Street", isDefault: true },
    {
      label: "The workshop behind the old bakery",
      street: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch 3",
    },
  );
  await signIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  await take("delivery, a choice of them");
  await page.goto("/checkout/delivery?to=another");
  await take("delivery, to none of them");
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

test("Checkout where the bank is silent", async ({ page, take }) => {
  await addVaseToCart(page);
  await walkToReview(page, newShopper(), cards.silent);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/checkout\/wait/);
  await take("the shop waits");
});

test("Checkout of a customer", async ({ page, take }) => {
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
  await orderNumber(page);
  await take("confirmed");
  await page.goto("/account/orders");
  await take("the list of one");
  await page.goto("/account");
  await take("at a glance");
});
