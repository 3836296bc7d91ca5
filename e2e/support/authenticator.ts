/** An authenticator app, as a test holds one: it makes codes of a secret that it was shown, or that was set up for it. */
import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { database } from "#lib/database";
import { makeRecoveryCodes } from "#lib/second-factor";
import { before, minutes, now, seconds } from "#lib/time";
import { sealSecret } from "../../lib/second-factor/seal-secret.ts";
import { newTotpSecret } from "../../lib/second-factor/totp.ts";
import type { Customer } from "./customer.ts";
import { fillSignIn } from "./shop.ts";

/** What the app shows, that many half minutes from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + steps * seconds(30) });

/** A code that is wrong now, whatever the app shows. */
export function wrongCodeOf(secret: string): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !right.includes(code)) ?? "666666";
}

/** Protects the account with an authenticator, straight in the database; gives its secret. */
export async function protect({ id: accountId }: Customer): Promise<string> {
  const secret = newTotpSecret();
  const at = before(now(), minutes(10));
  await database().authenticator.create({
    data: { accountId, secret: sealSecret(secret, accountId), createdAt: at, confirmedAt: at },
  });
  return secret;
}

/** Recovery codes for the account, as its owner keeps them. */
export const recoveryCodesOf = ({ id }: Customer): Promise<readonly string[]> =>
  makeRecoveryCodes({ accountId: id, handle: "" }, "");

/** Lets so much time go by that the app shows a code which was not used yet. */
export async function forgetUsedCodes({ id: accountId }: Customer): Promise<void> {
  await database().authenticator.update({ where: { accountId }, data: { lastStep: 0 } });
}

/** Fills in the password, and waits for the question after it. */
export async function beginSignIn(page: Page, customer: Customer, returnTo = "/account"): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter the code from your app");
}

/** Answers it. */
export async function enterCode(page: Page, code: string, label = "Code"): Promise<void> {
  await page.getByRole("main").getByLabel(label, { exact: true }).fill(code);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Has the page at hand show the key. */
export async function beginSetUp(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up authenticator");
  await page.getByRole("main").getByRole("button", { name: "Set up authenticator", exact: true }).click();
}

/** The key that it shows to an app. */
export async function keyOn(page: Page): Promise<string> {
  const key = page.getByRole("main").getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  return (await key.innerText()).replaceAll(" ", "");
}

/** Shows the page that the app has understood it. */
export async function confirmCode(page: Page, code: string): Promise<void> {
  await page.getByRole("main").getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("main").getByRole("button", { name: "Confirm code" }).click();
}
