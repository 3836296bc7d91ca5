/** The way from the cart to a placed order, as a shopper walks it. */
import { expect, type Page } from "@playwright/test";
import { randomName } from "#lib/random";

/** The test bank's cards, as its payment page lists them. */
export const cards = {
  accepted: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  challenged: "4000 0027 6000 3184",
  silent: "4000 0000 0000 0259",
} as const;

export const newShopper = () => ({
  email: `shopper-${randomName().toLowerCase()}@example.com`,
  name: "Mary Somerville",
});

/** From the cart through every step to the review, filling in what each asks for. */
export async function walkToReview(page: Page, shopper = newShopper(), card: string = cards.accepted): Promise<void> {
  await walkToPayment(page, shopper);
  await fillCard(page, card);
  await continueTo(page, /\/checkout\/review/);
}

/** The same, up to where a card is asked for. */
export async function walkToPayment(page: Page, shopper = newShopper()): Promise<void> {
  await page.goto("/cart");
  await checkoutControl(page).click();
  await expect(page).toHaveURL(/\/checkout\/(contact|delivery)/);
  // A customer is not asked for what their account knows: their address of mail, and how the last order travelled.
  if (isAt(page, "contact")) {
    await page.getByLabel("Email").fill(shopper.email);
    await continueTo(page, /\/checkout\/delivery/);
  }
  await fillAddress(page, shopper.name);
  await continueTo(page, /\/checkout\/(shipping|payment)/);
  if (isAt(page, "shipping")) await continueTo(page, /\/checkout\/payment/);
}

const isAt = (page: Page, step: string) => new URL(page.url()).pathname.endsWith(`/checkout/${step}`);

const checkoutControl = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("link", { name: "Checkout", exact: true })
    .or(page.getByRole("main").getByRole("button", { name: "Checkout", exact: true }));

/** Fills in where the parcel goes, and sends nothing. */
export async function fillAddress(page: Page, name: string): Promise<void> {
  await page.getByLabel("Country").selectOption("IE");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Street and house number").fill("12 Quay Street");
  await page.getByLabel("Eircode").fill("D02 AF30");
  await page.getByLabel("Town or city").fill("Dublin");
}

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expiry date").fill("04/39");
  await page.getByLabel("Security code").fill("123");
  await page.getByLabel("Name on the card").fill("M Somerville");
}

export async function continueTo(page: Page, address: RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).toHaveURL(address);
}

export const placeOrder = (page: Page) => page.getByRole("button", { name: "Place order" }).click();

/** The number of the order whose page is open. */
export async function orderNumber(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/orders\/[\w-]+$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
