import type { Page } from "@playwright/test";
import { arriveSignedIn } from "../support/arrival.ts";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { journalOf } from "../support/elevation.ts";
import { letterAbout, linkIn } from "../support/mailbox.ts";
import { addVaseToCart, expectScripted, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

async function changeName(page: Page): Promise<void> {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto("/account");
  await page.getByRole("main").getByRole("link", { name: "Change name" }).click();
  const name = page.getByLabel("Name", { exact: true });
  await expect(name).toHaveValue(customer.name);
  await name.fill("   ");
  await page.getByRole("button", { name: "Change name" }).click();
  await expect(page.getByRole("main").getByText("Enter your name").first()).toBeVisible();
  await name.fill("Ada King & Sons <Lovelace>");
  await page.getByRole("button", { name: "Change name" }).click();
  await expect(page.getByText("Your name is changed")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Ada King & Sons <Lovelace>");
  expect((await journalOf(customer.id)).filter((kind) => kind === "name-changed")).toHaveLength(1);
}

test("a name is changed without a proof, and checked as at registration", async ({ page }) => changeName(page));

test("a name is changed without script @no-javascript", async ({ page }) => changeName(page));

test("whoever chooses a password by mail while signed in is told so, though that they are signed out is heard first", async ({
  page,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto("/forgot-password");
  await page.getByRole("main").getByLabel("Email").fill(customer.email);
  await page.getByRole("button", { name: "Send reset link" }).click();
  await page.goto(linkIn(await letterAbout(customer.email, "Choose a new password")));
  await expectScripted(page);
  const { promise: isHeard, resolve: letGo } = Promise.withResolvers<void>();
  const browser = await page.context().newCDPSession(page);
  browser.on("Fetch.requestPaused", async ({ requestId }) => {
    await isHeard;
    await browser.send("Fetch.continueRequest", { requestId });
  });
  const patterns = [{ urlPattern: "*/reset-password", requestStage: "Response" as const }];
  await browser.send("Fetch.enable", { patterns });
  await page.getByLabel("New password", { exact: true }).fill("a lantern, two boats and fog");
  await page.getByRole("button", { name: "Change password" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("You were signed out");
  letGo();
  await expect(page.getByText("You have a new password")).toBeVisible();
  await expect(heading).toHaveText("Sign in");
});

test("an order keeps the name that it was placed with", async ({ page }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await walkToReview(page, { ...newShopper(), email: customer.email, name: customer.name });
  await placeOrder(page);
  const number = await orderNumber(page);
  await page.goto("/account/profile");
  await page.getByLabel("Name", { exact: true }).fill("Ada King");
  await page.getByRole("button", { name: "Change name" }).click();
  await expect(page.getByText("Your name is changed")).toBeVisible();
  await page.goto(`/orders/${number}`);
  await expect(page.getByRole("main").getByText(customer.name).first()).toBeVisible();
  await expect(page.getByRole("main").getByText("Ada King")).toHaveCount(0);
});

/** Types a name into the profile of somebody new; what it gives waits until the server has kept it. */
async function typeName(page: Page): Promise<() => Promise<void>> {
  await arriveSignedIn(page, await newCustomer());
  await page.goto("/account/profile");
  await expectScripted(page);
  const kept = page.waitForRequest(/\/session\/typed$/);
  await page.getByLabel("Name", { exact: true }).fill("Ada King");
  return async () => void (await (await kept).response());
}

test("what has been typed is kept, though the page is left at once, and shown to whoever comes back", async ({
  page,
}) => {
  const kept = await typeName(page);
  await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Addresses" }).click();
  await expect(page).toHaveURL(/\/account\/addresses$/);
  await kept();
  await page.goBack();
  await expect(page.getByText("What you had typed is here again.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ada King");
});

test("what has been typed is kept, though the search is typed into at once after it", async ({ page }) => {
  const kept = await typeName(page);
  await page.getByRole("combobox", { name: "Search the shop" }).fill("vase");
  await kept();
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ada King");
});
