import { readFile } from "node:fs/promises";
import { database } from "#lib/database";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { customerCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { elevationCookie, expectToBeAsked, journalOf, openElevated } from "../support/elevation.ts";
import { letterAbout } from "../support/outbox.ts";
import { addVaseToCart, fillSignIn, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("one's data is shown, and taken along as a file, by whoever proved who they are", async ({
  page,
  context,
  raw,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await openElevated(page, "/account/data", customer);
  await expect(page.getByRole("main").getByText(customer.email).first()).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take it along as a file" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("cartwright-data.json");
  const data = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(data.account).toMatchObject({ name: customer.name, email: customer.email });
  expect(data.cart.lines).toHaveLength(1);
  expect(await journalOf(customer.id)).toContain("data-exported");

  const session = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const proof = `${elevationCookie}=${await identifierIn(context, elevationCookie)}`;
  const own = await raw("/account/data/download", { cookie: `${session}; ${proof}` });
  expect(own.headers["cache-control"]).toContain("no-store");
  expect(own.headers["content-disposition"]).toContain("attachment");
  const copied = await raw("/account/data/download", { cookie: session });
  expect(copied.status).toBe(307);
  expect(copied.body).not.toContain(customer.email);
});

test("an account is deleted with explanation; the order stays without a name, every browser is out @ASVS-7.4.2", async ({
  page,
  attacker,
  context,
}) => {
  const customer = await newCustomer();
  const other = await attacker.newPage();
  await signIn(other, customer);
  await signIn(page, customer);
  await addVaseToCart(page);
  await walkToReview(page, { ...newShopper(), ...customer });
  await placeOrder(page);
  const number = await orderNumber(page);

  await openElevated(page, "/account/delete", customer);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Tick the box");
  await page.getByLabel("I understand that nobody can bring it back").check();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByText("Your account is deleted")).toBeVisible();
  expect(await context.cookies()).toEqual([]);

  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  await fillSignIn(other, customer.email, customer.password);
  await expect(other.getByRole("main").getByRole("alert")).toContainText("do not match");
  const order = await database().order.findUniqueOrThrow({ where: { number } });
  expect(order).toMatchObject({ accountId: null, email: "", name: "", addressLine1: "", city: "", country: "IE" });
  expect((await letterAbout(customer.email, "Your account is deleted")).text).toContain("Goodbye");
  await page.goBack();
  await expect(page.getByRole("button", { name: "Delete my account" })).toHaveCount(0);
});

test("an elevation that is gone meanwhile deletes nothing", async ({ page, context }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/delete", customer);
  await context.clearCookies({ name: elevationCookie });
  await page.getByLabel("I understand that nobody can bring it back").check();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expectToBeAsked(page);
  expect(await database().account.count({ where: { id: customer.id } })).toBe(1);
});

test("an account is deleted without script @no-javascript", async ({ page }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/data", customer);
  await page.goto("/account/delete");
  await page.getByLabel("I understand that nobody can bring it back").check();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByText("Your account is deleted")).toBeVisible();
});
