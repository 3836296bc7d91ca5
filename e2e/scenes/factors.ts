/** What customers protect their account with besides the password. */
import { beginSetUp, codeOf, confirmCode, keyOn, wrongCodeOf } from "../support/authenticator.ts";
import { newCustomer } from "../support/customer.ts";
import { openElevated } from "../support/elevation.ts";
import { isWrong, press } from "../support/form.ts";
import { deviceOf, pathsOf, pressAdd } from "../support/passkey.ts";
import { expect, test } from "../support/scene.ts";
import { signIn } from "../support/shop.ts";

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
