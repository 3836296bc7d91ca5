import type { Page } from "@playwright/test";
import { coolingOff, deleteDueAccounts } from "#lib/account-deletion";
import { database } from "#lib/database";
import { before } from "#lib/time";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { type Customer, newCustomer } from "../support/customer.ts";
import { elevationCookie, expectToBeAsked, journalOf, openElevated } from "../support/elevation.ts";
import { dispatch } from "../support/example-order.ts";
import { letterAbout, lettersTo } from "../support/mailbox.ts";
import { addVaseToCart, fillSignIn, signedInAt, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const banner = (page: Page) => page.getByRole("region", { name: /^Your account will be deleted on/ });
const exists = async ({ id }: Customer) => (await database().account.count({ where: { id } })) > 0;

async function askToDelete(page: Page, customer: Customer): Promise<void> {
  await openElevated(page, "/account/delete", customer);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Tick the box");
  await page.getByLabel("I understand that after 7 days nobody can bring it back").check();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(banner(page)).toBeVisible();
}

/** Lets the cooling-off pass: the wish becomes as old as it is long, and the shop does its chore. */
async function waitAWeek({ id: accountId }: Customer): Promise<void> {
  const { requestedAt, dueAt } = await database().accountDeletion.findUniqueOrThrow({ where: { accountId } });
  await database().accountDeletion.update({
    where: { accountId },
    data: { requestedAt: before(requestedAt, coolingOff), dueAt: before(dueAt, coolingOff) },
  });
  await deleteDueAccounts();
}

test("an account that is to be deleted waits a week: its owner signs in, sees the banner, and keeps it @ASVS-7.4.2", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const other = await attacker.newPage();
  await signIn(other, customer);
  await signIn(page, customer);
  await askToDelete(page, customer);
  await signedInAt(page, "/account");

  // Every other browser is out, and whoever reads the letter there comes back by signing in.
  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  const letter = await letterAbout(customer.email, "Your account will be deleted");
  expect(letter.text).toContain("Keep my account:");
  expect(letter.text).not.toMatch(/[\w-]{43}/);
  await fillSignIn(other, customer.email, customer.password);
  await signedInAt(other, "/account");
  await other.goto("/account/sessions");
  await expect(banner(other)).toBeVisible();
  await banner(other).getByRole("button", { name: "Keep my account" }).click();
  await expect(other.getByText("Your account stays")).toBeVisible();
  await expect(banner(other)).toHaveCount(0);
  expect((await letterAbout(customer.email, "Your account stays")).text).toContain("will not be deleted");

  // The window that still shows the banner says the same once it is pressed there.
  await banner(page).getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByText("Your account stays")).toBeVisible();
  const subjects = (await lettersTo(customer.email)).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === "Your account stays")).toHaveLength(1);
  expect(await journalOf(customer.id)).toEqual(
    expect.arrayContaining(["account-deletion-requested", "account-deletion-stopped"]),
  );
  await deleteDueAccounts();
  expect(await exists(customer)).toBe(true);
});

test("after a week the account is gone; the order stays without a name, and nobody gets in any more", async ({
  page,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await walkToReview(page, { ...newShopper(), ...customer });
  await placeOrder(page);
  const number = await orderNumber(page);
  await askToDelete(page, customer);
  await page.goto(`/orders/${number}`);
  await expect(page.getByRole("main").getByText(customer.name).first()).toBeVisible();

  await dispatch(number);
  await waitAWeek(customer);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("do not match");
  const order = await database().order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
  expect(order).toMatchObject({ accountId: null, email: "", name: "", addressLine1: "", city: "", country: "IE" });
  expect(order.lines).toHaveLength(1);
  expect((await letterAbout(customer.email, "Your account is deleted")).text).toContain("Goodbye");
  await page.goto(`/orders/${number}`);
  await expect(page.getByText(customer.name)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Keep my account" })).toHaveCount(0);
});

test("going back to the form after the wish asks for nothing twice", async ({ page }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await askToDelete(page, customer);
  const { dueAt } = await database().accountDeletion.findUniqueOrThrow({ where: { accountId: customer.id } });
  await page.goto("/account/delete");
  await expect(page.getByText("You have asked for it already")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete my account" })).toHaveCount(0);
  const again = await database().accountDeletion.findUniqueOrThrow({ where: { accountId: customer.id } });
  expect(again.dueAt).toEqual(dueAt);
});

test("an elevation that is gone meanwhile asks for no deletion", async ({ page, context }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/delete", customer);
  await context.clearCookies({ name: elevationCookie });
  await page.getByLabel("I understand that after 7 days nobody can bring it back").check();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expectToBeAsked(page);
  expect(await database().accountDeletion.count({ where: { accountId: customer.id } })).toBe(0);
});

test("an account is deleted, and kept after all, without script @no-javascript", async ({ page }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await askToDelete(page, customer);
  await banner(page).getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByText("Your account stays")).toBeVisible();
  expect(await database().accountDeletion.count({ where: { accountId: customer.id } })).toBe(0);
});
