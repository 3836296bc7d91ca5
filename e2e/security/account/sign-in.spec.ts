/**
 * Attack: passwords are tried one after another, or the answer tells which addresses have an account.
 * Shown by wrong passwords at the sign-in page, and by ageing the wait that they bring.
 */
import { database } from "#lib/database";
import { throttleKey } from "#lib/throttle";
import { before, hours, now } from "#lib/time";
import { arriveWithVase, leaveSignedOut } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { expectInCart, fillSignIn, signIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

test("a wrong password and an unknown address get the same answer, and the address stays typed @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04 @javascript", async ({
  page,
}) => {
  const customer = await newCustomer();
  const answers: string[] = [];
  for (const email of [customer.email, `nobody-${customer.email}`]) {
    await page.goto("/sign-in");
    await fillSignIn(page, email, "not the right one, sorry");
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toBeVisible();
    answers.push((await alert.innerText()).trim());
    await expect(page.getByRole("main").getByLabel("Email")).toHaveValue(email);
    await expect(page.getByRole("main").getByLabel("Password", { exact: true })).toHaveValue("");
  }
  expect(answers[0]).toBe(answers[1]);
});

test("each sign-in has an identifier of its own @FIX-01 @ASVS-7.2.2 @ASVS-7.2.4", async ({ page, context }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  const first = await identifierIn(context, customerCookie);
  await leaveSignedOut(page);
  await signIn(page, customer);
  expect(await identifierIn(context, customerCookie)).not.toBe(first);
});

test("the guest's cart comes along, once @FIX-08 @WSTG-SESS-03", async ({ page }) => {
  const customer = await newCustomer();
  await arriveWithVase(page);
  await signIn(page, customer);
  await expectInCart(page, 1);
  await leaveSignedOut(page);
  await arriveWithVase(page);
  await signIn(page, customer);
  await expectInCart(page, 2);
  await page.reload();
  await expectInCart(page, 2);
});

test("whoever guesses has to wait, and the right password works again afterwards @ACC-04 @ASVS-6.3.1 @WSTG-ATHN-03", async ({
  page,
}) => {
  const customer = await newCustomer();
  await page.goto("/sign-in");
  for (let guess = 0; guess < 6; guess += 1) {
    await fillSignIn(page, customer.email, `guess number ${guess} of many`);
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await page.goto("/sign-in");
  }
  await waitBeginsAnew(customer.email);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/wait|try again/i);
  await waitsAreOver(customer.email);
  await signIn(page, customer);
});

test("returnTo leads to our own pages only @CSR-12 @ASVS-3.7.2 @WSTG-CLNT-04 @javascript", async ({
  page,
  baseURL,
}) => {
  for (const target of ["https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil.example"]) {
    const customer = await newCustomer();
    await page.context().clearCookies();
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(target)}`);
    await fillSignIn(page, customer.email, customer.password);
    await expect(page).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin).toBe(baseURL);
  }
});

/** Begins the wait of an account anew: however long pages took to load since the last guess, all of it is left. */
async function waitBeginsAnew(email: string): Promise<void> {
  const key = throttleKey("sign-in-account", email);
  await database().attempt.update({ where: { key }, data: { lastFailedAt: now() } });
}

/** Ages what the throttle has counted against an account, as if a day had passed. */
async function waitsAreOver(email: string): Promise<void> {
  const key = throttleKey("sign-in-account", email);
  await database().attempt.update({ where: { key }, data: { lastFailedAt: before(now(), hours(24)) } });
}
