/** What people do in the shop, in the words of its pages. */
import { expect, type Page } from "@playwright/test";
import type { Customer } from "./customer.ts";

/** Puts one Harvest vase into the cart. */
export async function addVaseToCart(page: Page): Promise<void> {
  await page.goto("/products/harvest-vase");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
}

/** Waits until the scripts of a page of the shop run: a press before that is the browser's own, and loads a page. */
export async function expectScripted(page: Page): Promise<void> {
  await expect(page.getByRole("combobox", { name: "Search the shop" })).toBeVisible();
}

/** Waits until the header says that so many things are in the cart. */
export async function expectInCart(page: Page, count: number): Promise<void> {
  const items = count === 1 ? "1 item" : `${count} items`;
  await expect(page.getByRole("banner").getByRole("link", { name: `Cart, ${items}`, exact: true })).toBeVisible();
}

/** Signs in through the form, and waits until the shop greets the customer's session. */
export async function signIn(page: Page, customer: Customer): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Fills and sends the sign-in form of the page at hand. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  const form = page.getByRole("main");
  await form.getByLabel("Email", { exact: true }).fill(email);
  await form.getByLabel("Password", { exact: true }).fill(password);
  await form.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
}

/** Expects the customer to be in and to see the page at `path`, not the sign-in page in its place. */
export async function signedInAt(page: Page, path: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("button", { name: "Sign out" }).first()).toBeAttached();
}

/** Holds back the scripts of the pages that are opened from now on, as a slow line does, until told to go on. */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", (route) => promise.then(() => route.continue()));
  return resolve;
}
