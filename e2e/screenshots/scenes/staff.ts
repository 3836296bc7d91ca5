/** The back office. */
import type { Page } from "@playwright/test";
import { inviteStaff } from "#lib/staff";
import { newAddress } from "../../support/at-provider.ts";
import { beginSetUp, codeOf, confirmCode, enterCode, keyOn, wrongCodeOf } from "../../support/authenticator.ts";
import { newCustomer } from "../../support/customer.ts";
import { announceOf, deliver, dispatch, documentPathsOf, exampleOrder } from "../../support/example-order.ts";
import { deviceOf, pressAdd } from "../../support/passkey.ts";
import { exampleReview } from "../../support/reviews.ts";
import { signIn } from "../../support/shop.ts";
import { confirmAsStaff, fillStaffSignIn, newcomer, newStaff, signInAsStaff } from "../../support/staff.ts";
import { expect, test } from "../camera.ts";

const main = (page: Page) => page.getByRole("main");
const isWrong = (page: Page) => expect(page.locator("[aria-invalid=true]").first()).toBeVisible();

test("Staff’s entrance", async ({ page, take }) => {
  await page.goto("/staff/sign-in");
  await take("as everybody");
  await fillStaffSignIn(page, "grace@example.com", "not the right one");
  await expect(main(page).getByRole("alert").first()).toBeVisible();
  await take("they do not match");
  for (const reason of ["timeout", "reuse", "too-many", "joined"]) {
    await page.goto(`/staff/sign-in?because=${reason}`);
    await take(`because: ${reason}`);
  }
  for (const path of ["/staff/sign-in/verify", "/staff/sign-in/verify/nothing", "/staff/invitation/nothing"]) {
    await page.goto(path);
    await take(path);
  }
  const invited = await inviteStaff(newAddress());
  if (invited.outcome !== "invited") throw new Error("A new address was not invited.");
  await page.goto(`/staff/invitation/${invited.token}`);
  await take("an invitation");
  await main(page).getByRole("button", { name: "Set password" }).click();
  await isWrong(page);
  await take("an invitation, nothing filled in");
});

test("Staff’s second factor", async ({ page, take }) => {
  const person = await newcomer();
  await deviceOf(page);
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your security");
  await take("nothing protects them yet");
  await page.goto("/staff/security/authenticator");
  await beginSetUp(page);
  const key = await keyOn(page);
  await take("an authenticator, to be set up");
  await confirmCode(page, codeOf(key));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recovery codes");
  await take("codes are to come");
  await main(page).getByRole("button", { name: "Show recovery codes" }).click();
  await expect(page.getByText("I have kept them")).toBeVisible();
  await take("the codes");
  await page.goto("/staff/security/passkeys");
  await take("no passkey yet");
  await pressAdd(page, "Laptop");
  await expect(page.getByRole("heading", { name: "Laptop" })).toBeVisible();
  await take("a passkey");
  await main(page).getByRole("link", { name: "Rename or remove Laptop" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laptop");
  await take("its own page");
  await page.goto("/staff/security");
  await take("how safe they are now");
});

test("Back office", async ({ page, attacker, take }) => {
  const [customer, person] = [await newCustomer(), await newStaff()];
  await signIn(await attacker.newPage(), customer);
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await enterCode(page, wrongCodeOf(person.secret));
  await expect(page.getByText("This code is wrong").first()).toBeVisible();
  await take("a wrong code");
  await signInAsStaff(page, person);
  for (const path of ["/staff", "/staff?q=nobody-is-called-this", `/staff/accounts/${customer.id}`, "/staff/limits"]) {
    await page.goto(path);
    await take(path.replace(customer.id, "…"));
  }
  await exampleReview("table-bell");
  await page.goto("/staff/reviews");
  await take("reviews to be read");
  await page.goto(`/staff/end-sessions?what=account&id=${customer.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
  await take("confirm it is you");
  await confirmAsStaff(page, person);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Confirm it is you");
  await take("all of an account");
  await page.goto("/staff/end-sessions?what=everybody");
  await take("of everybody");
});

test("Orders in the back office", async ({ page, take }) => {
  const [person, number] = [await newStaff(), await exampleOrder()];
  await signInAsStaff(page, person);
  await page.goto("/staff/orders");
  await take("to be packed");
  await page.goto("/staff/orders?q=nobody-is-called-this");
  await take("found nothing");
  await page.goto(`/staff/orders/${number}`);
  await take("one order");
  const [invoice] = await documentPathsOf(number);
  await page.goto(`/staff${invoice}`);
  await take("its invoice");
  await page.goto(`/staff/orders/dispatch?number=${number}`);
  await confirmAsStaff(page, person);
  await expect(page.getByLabel("Tracking number")).toBeVisible();
  await take("send it");
  await main(page).getByRole("button", { name: "Mark as sent" }).click();
  await isWrong(page);
  await take("send it, nothing filled in");
  await dispatch(number);
  await page.goto(`/staff/orders/dispatch?number=${number}`);
  await take("sent meanwhile");
  await page.goto(`/staff/orders/parcel?number=${number}`);
  await take("the tracking number was wrong");
  await page.goto(`/staff/orders/delivery?number=${number}`);
  await take("has it arrived");
  await deliver(number);
  await announceOf(number);
  await page.goto(`/staff/orders/${number}`);
  await take("something comes back");
  await main(page).getByRole("link", { name: "Mark as received" }).click();
  await expect(page.getByRole("button", { name: "Mark as received and refund" })).toBeVisible();
  await take("a return is here");
});
