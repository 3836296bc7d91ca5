/** What customers see of themselves. */
import type { Page } from "@playwright/test";
import { keepAddresses } from "../../support/address-book.ts";
import { goToProvider, signInThere } from "../../support/at-provider.ts";
import { beginSetUp, codeOf, confirmCode, keyOn, wrongCodeOf } from "../../support/authenticator.ts";
import { newCustomer } from "../../support/customer.ts";
import { confirmWith, expectToBeAsked, openElevated } from "../../support/elevation.ts";
import { deviceOf, pathsOf, pressAdd } from "../../support/passkey.ts";
import { addVaseToCart, signIn } from "../../support/shop.ts";
import { expect, test } from "../camera.ts";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const isWrong = (page: Page) => expect(page.locator("[aria-invalid=true]").first()).toBeVisible();

test("Account of somebody new", async ({ page, take }) => {
  await signIn(page, await newCustomer());
  for (const path of ["/account", "/account/orders", "/account/addresses", "/account/security", "/account/sessions"]) {
    await page.goto(path);
    await take(path.split("/").at(-1) ?? "");
  }
  for (const changed of ["password", "email-requested", "kept"]) {
    await page.goto(`/account?changed=${changed}`);
    await take(`changed: ${changed}`);
  }
});

test("Confirm it is you", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto("/account/email");
  await expectToBeAsked(page);
  await take("asked for the password");
  await confirmWith(page, "not the right one");
  await expect(main(page).getByRole("alert").first()).toBeVisible();
  await take("a wrong one");
});

test("Account, behind the proof", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/email", customer);
  for (const path of ["email", "password", "profile", "connections", "data", "delete", "security/recovery-codes"]) {
    await page.goto(`/account/${path}`);
    await take(path);
  }
  await page.goto("/account/email");
  await press(page, "Change email");
  await isWrong(page);
  await take("an email change, nothing filled in");
  await page.goto("/account/password");
  await main(page).getByLabel("New password").fill("short");
  await press(page, "Change password");
  await isWrong(page);
  await take("a password too short");
});

test("Addresses", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await keepAddresses(
    customer,
    { label: "Home", street: "12 Quay Street", isDefault: true },
    {
      label: "The workshop behind the old bakery",
      street: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch 3",
    },
  );
  await page.goto("/account/addresses");
  await take("two of them");
  await main(page).getByRole("link", { name: /^Edit/ }).first().click();
  await expect(page).toHaveURL(/addresses\/.+/);
  await take("one changed");
  await page.goto("/account/addresses/new");
  await take("a new one");
  await page.goto("/account");
  await take("the default, at a glance");
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  await take("to choose from at checkout");
});

test("Authenticator and recovery codes", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/security/authenticator", customer);
  await take("not set up yet");
  await beginSetUp(page);
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await take("to be set up");
  const key = await keyOn(page);
  await confirmCode(page, wrongCodeOf(key));
  await isWrong(page);
  await take("a wrong code");
  await confirmCode(page, codeOf(key));
  await expect(page).toHaveURL(/recovery-codes/);
  await take("set up, and codes are to come");
  await press(page, "Show recovery codes");
  await expect(page.getByText("I have kept them")).toBeVisible();
  await take("the codes");
  await page.goto("/account/security");
  await take("how safe it is now");
  await page.goto("/account/security/authenticator");
  await take("to be removed");
});

test("Passkeys", async ({ page, take }) => {
  const customer = await newCustomer();
  await deviceOf(page);
  await signIn(page, customer);
  await openElevated(page, "/account/passkeys", customer);
  await take("none yet");
  await pressAdd(page, "Laptop");
  await expect(page).toHaveURL(/recovery-codes/);
  await page.goto("/account/passkeys?changed=added");
  await take("one");
  const [path = ""] = await pathsOf(customer);
  await page.goto(path);
  await take("its own page");
  await page.goto("/account/security");
  await take("how safe it is now");
});

test("Connected sign-ins", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/connections", customer);
  await goToProvider(page, "Connect Example ID");
  await signInThere(page, customer.email);
  await expect(page).toHaveURL(/\/account\/connections\?/);
  await take("one");
});

test("Sessions", async ({ page, attacker, take }) => {
  const customer = await newCustomer();
  await signIn(await attacker.newPage(), customer);
  await signIn(page, customer);
  await page.goto("/account/sessions");
  await take("two of them");
  await main(page)
    .getByRole("button", { name: /^End session/ })
    .first()
    .click();
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/sessions$/);
  await take("asked whether it is meant");
});

test("Account that is to be deleted", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/delete", customer);
  await press(page, "Delete my account");
  await isWrong(page);
  await take("the box is not ticked");
  await page.getByLabel("I understand that after 7 days nobody can bring it back").check();
  await press(page, "Delete my account");
  await expect(page.getByRole("button", { name: "Keep my account" })).toBeVisible();
  await take("it waits");
});
