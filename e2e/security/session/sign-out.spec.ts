/**
 * Attack: somebody uses the cookie, the back button or a cache after its owner has signed out.
 * Shown by replaying the cookie from elsewhere, going back, and looking for the way out on every page.
 */
import { globSync } from "node:fs";
import type { Page } from "@playwright/test";
import { accessRules } from "../../../lib/request/access.ts";
import { arriveAsStaff, arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, identifierIn, plant } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { openElevated } from "../../support/elevation.ts";
import { expectInCart, signIn, signOut } from "../../support/shop.ts";
import { newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

test("a copy of the cookie works until sign-out, and not after @LIF-05 @ASVS-7.4.1 @WSTG-SESS-06", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await plant(attacker, customerCookie, await identifierIn(context, customerCookie));
  const thief = await attacker.newPage();
  await thief.goto("/account");
  await expect(thief.getByText(customer.email)).toBeVisible();

  await signOut(page);
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
  await expect(thief.getByText(customer.email)).toHaveCount(0);
});

test("the answer to sign-out tells the browser to forget @LIF-08 @ASVS-14.3.1 @javascript", async ({ page }) => {
  await signIn(page, await newCustomer());
  const answered = page.waitForResponse((response) => response.url().endsWith("/sign-out"));
  await signOut(page);
  const headers = await (await answered).allHeaders();
  expect(headers["clear-site-data"]).toBe('"cache", "storage"');
  expect(headers["cache-control"]).toBe("no-store");
});

test("a page of an account is never stored @COK-09 @LIF-08 @ASVS-14.3.2 @javascript", async ({ page }) => {
  await arriveSignedIn(page, await newCustomer());
  for (const place of ["/account", "/account/orders", "/cart"]) {
    const answer = await page.goto(place);
    expect((await answer?.allHeaders())?.["cache-control"], place).toContain("no-store");
  }
});

test("the back button shows nothing of the customer after sign-out @LIF-08 @ASVS-14.3.2 @WSTG-ATHN-06 @javascript", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto("/account");
  await expect(page.getByText(customer.email)).toBeVisible();
  await page.goto("/help/privacy");
  await signOut(page);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack();
    await expect(page.getByText(customer.email)).toHaveCount(0);
  }
});

test("signing out keeps the customer's cart on the server, and nothing of it in the browser @COK-12 @LIF-05 @ASVS-14.3.1 @javascript", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await arriveWithVase(page);
  await signOut(page);
  await page.goto("/cart");
  await expectInCart(page, 0);
  await signIn(page, customer);
  await expectInCart(page, 1);
});

/** The pages that somebody must be signed in for, as the shop declares them; what is no page is a handler. */
function pagesFor(whom: "signed-in" | "staff"): readonly string[] {
  const handlers = globSync("app/**/route.ts").map(pathOfFile);
  return accessRules
    .filter((rule) => rule.for === whom && !rule.path.includes("["))
    .map(({ path }) => path)
    .filter((path) => !handlers.includes(path));
}

const pathOfFile = (file: string) =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;

const wayOut = (page: Page) => page.getByRole("button", { name: "Sign out" }).first();

test("every page that asks who one is shows the way out @LIF-11 @ASVS-7.4.4 @WSTG-SESS-06", async ({ page }) => {
  test.slow();
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/password", customer);
  const paths = pagesFor("signed-in");
  expect(paths).toEqual(expect.arrayContaining(["/account", "/account/sessions", "/account/delete"]));
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page, path).not.toHaveURL(/sign-in/);
    await expect(wayOut(page), path).toBeVisible();
  }
});

test("every page of the back office shows the way out @LIF-11 @ASVS-7.4.4 @WSTG-SESS-06", async ({ page }) => {
  test.slow();
  const person = await newStaff();
  await arriveAsStaff(page, person);
  const paths = pagesFor("staff");
  expect(paths).toEqual(expect.arrayContaining(["/staff", "/staff/end-sessions"]));
  for (const path of [...paths, "/staff/end-sessions?what=everybody", `/staff/accounts/${person.id}`]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page, path).not.toHaveURL(/sign-in/);
    await expect(wayOut(page), path).toBeVisible();
  }
});
