/** What customers see of themselves. */
import { keepAddresses } from "../support/address-book.ts";
import { goToProvider, joinWith, newAddress, signInThere } from "../support/at-provider.ts";
import { newCustomer } from "../support/customer.ts";
import { confirmWith, expectToBeAsked, openElevated } from "../support/elevation.ts";
import { isWrong, main, press } from "../support/form.ts";
import { expect, test } from "../support/scene.ts";
import { signIn } from "../support/shop.ts";

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

test("Account, behind the proof", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/email", customer);
  for (const path of ["email", "password", "profile", "connections", "data", "delete", "security/recovery-codes"]) {
    await page.goto(`/account/${path}`);
    await expect(page).toHaveURL(new RegExp(`/account/${path}$`));
    await take(path);
  }
});

test("Account, filled in wrongly", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/email", customer);
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
  await press(page, "Save address");
  await isWrong(page);
  await take("a new one, nothing filled in");
  await page.goto("/account/addresses?changed=removed");
  await take("one removed");
  await page.goto("/account");
  await take("the default, at a glance");
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

test("Account without a password", async ({ page, take }) => {
  const email = newAddress();
  await joinWith(page, email);
  await page.goto("/account/connections");
  await expectToBeAsked(page);
  await take("asked for the other site’s word");
  await goToProvider(page);
  await signInThere(page, email);
  await expect(page).toHaveURL(/\/account\/connections$/);
  await take("the one way in");
  await page.goto("/account/password");
  await take("a first password");
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
