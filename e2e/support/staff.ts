/** Members of staff that a test makes for itself, and what they do in the words of the back office. */
import { expect, type Page } from "@playwright/test";
import { database } from "#lib/database";
import { before, type Duration } from "#lib/time";
import { codeOf, enterCode, forgetUsedCodes, protect, recoveryCodesOf } from "./authenticator.ts";
import { type Customer, newCustomer } from "./customer.ts";

export const staffCookie = "__Host-Http-staff";

/** A member of staff, with the secret of their authenticator app. */
export type Staff = Customer & { readonly secret: string };

/** Somebody of the staff who has a password and nothing else yet, for tests that begin after the invitation. */
export async function newcomer(): Promise<Customer> {
  const person = await newCustomer();
  await database().account.update({ where: { id: person.id }, data: { role: "staff", name: "Grace Hopper" } });
  return { ...person, name: "Grace Hopper" };
}

/** Somebody of the staff who has a second factor and recovery codes too. */
export async function newStaff(): Promise<Staff> {
  const person = await newcomer();
  const secret = await protect(person);
  await recoveryCodesOf(person);
  return { ...person, secret };
}

/** Signs in at the staff's entrance, and waits for the back office. */
export async function signInAsStaff(page: Page, person: Staff): Promise<void> {
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await enterStaffCode(page, person);
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Answers the question after the password, with a code that was not used yet: nobody waits for the next one. */
export async function enterStaffCode(page: Page, person: Staff): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter the code from your app");
  await forgetUsedCodes(person);
  await enterCode(page, codeOf(person.secret));
}

/** Fills and sends the staff's sign-in form of the page at hand. */
export async function fillStaffSignIn(page: Page, email: string, password: string): Promise<void> {
  const form = page.getByRole("main");
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Password", { exact: true }).fill(password);
  await form.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Answers the page that asks a member of staff for their password and a code. */
export async function confirmAsStaff(page: Page, person: Staff): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
  await forgetUsedCodes(person);
  await page.getByRole("main").getByLabel("Current password", { exact: true }).fill(person.password);
  await page.getByRole("main").getByLabel("Code", { exact: true }).fill(codeOf(person.secret));
  await page.getByRole("main").getByRole("button", { name: "Confirm", exact: true }).click();
}

/** Lets so much more time go by for the open invitation of an address. */
export async function invitedAgo(email: string, passed: Duration): Promise<void> {
  const { digest, createdAt, expiresAt } = await database().staffInvitation.findFirstOrThrow({ where: { email } });
  const data = { createdAt: before(createdAt, passed), expiresAt: before(expiresAt, passed) };
  await database().staffInvitation.update({ where: { digest }, data });
}
