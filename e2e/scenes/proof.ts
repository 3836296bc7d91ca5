/** Where somebody proves who they are once more, and what they prove it with. */
import { minutes } from "#lib/time";
import { beginSignIn, codeOf, enterCode, protect, recoveryCodesOf } from "../support/authenticator.ts";
import { newCustomer } from "../support/customer.ts";
import { confirmWith, expectToBeAsked, provedAgo, suspect } from "../support/elevation.ts";
import { isRefused, main, press } from "../support/form.ts";
import { addPasskey, deviceOf } from "../support/passkey.ts";
import { expect, test } from "../support/scene.ts";
import { signIn } from "../support/shop.ts";

test("Confirm it is you", async ({ page, take }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto("/account/email");
  await expectToBeAsked(page);
  await take("asked for the password");
  await confirmWith(page, "not the right one");
  await isRefused(page);
  await take("a wrong one");
});

test("Confirm it is you, with a code", async ({ page, take }) => {
  const customer = await newCustomer();
  const [secret, [recoveryCode = ""]] = [await protect(customer), await recoveryCodesOf(customer)];
  await beginSignIn(page, customer);
  await page.goto("/sign-in/second-factor?with=recovery-code");
  await enterCode(page, recoveryCode, "Recovery code");
  await expect(page).toHaveURL(/\/account$/);
  await page.goto("/account/security/recovery-codes");
  await expectToBeAsked(page);
  await take("asked for the password and a code");
  await main(page).getByLabel("Code", { exact: true }).fill(codeOf(secret));
  await confirmWith(page, customer.password);
  await expect(page.getByRole("button", { name: "Show recovery codes" })).toBeVisible();
  await take("codes to be replaced");
  await press(page, "Show recovery codes");
  await expect(page.getByText("I have kept them")).toBeVisible();
  await take("the new codes");
});

test("Confirm it is you, with a passkey", async ({ page, context, take }) => {
  const customer = await newCustomer();
  await deviceOf(page);
  await signIn(page, customer);
  await addPasskey(page, customer, "Laptop");
  await provedAgo(context, minutes(15));
  await page.goto("/account/email");
  await expectToBeAsked(page);
  await take("asked for either");
});

test("Confirm it is you, as something looks odd", async ({ page, context, take }) => {
  await signIn(page, await newCustomer());
  await suspect(context);
  await page.goto("/account");
  await expectToBeAsked(page);
  await take("asked before anything else");
});
