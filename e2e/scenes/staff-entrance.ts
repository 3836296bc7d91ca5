/** The door of the back office, and what staff protect themselves with. */
import { inviteStaff } from "#lib/staff";
import { newAddress } from "../support/at-provider.ts";
import { beginSetUp, codeOf, confirmCode, enterCode, keyOn, wrongCodeOf } from "../support/authenticator.ts";
import { hasToVerify } from "../support/customer.ts";
import { isHeaded, isRefused, isWrong, main, press } from "../support/form.ts";
import { latestLetterTo, linkIn } from "../support/mailbox.ts";
import { deviceOf, pressAdd } from "../support/passkey.ts";
import { expect, test } from "../support/scene.ts";
import { enterStaffCode, fillStaffSignIn, newcomer, newStaff, signInAsStaff } from "../support/staff.ts";

test("Staff’s entrance", async ({ page, take }) => {
  await page.goto("/staff/sign-in");
  await take("as everybody");
  await fillStaffSignIn(page, "grace@example.com", "not the right one");
  await isRefused(page);
  await take("they do not match");
  for (const reason of ["timeout", "reuse", "too-many", "joined", "unfinished"]) {
    await page.goto(`/staff/sign-in?because=${reason}`);
    await take(`because: ${reason}`);
  }
});

test("Staff’s invitation", async ({ page, take }) => {
  const invited = await inviteStaff(newAddress());
  if (invited.outcome !== "invited") throw new Error("A new address was not invited.");
  await page.goto(`/staff/invitation/${invited.token}`);
  await take("for whom it is");
  await press(page, "Set password");
  await isWrong(page);
  await take("nothing filled in");
  await page.goto("/staff/invitation/nothing");
  await take("over");
});

test("Staff’s sign-in after a theft", async ({ page, take }) => {
  const person = await newStaff();
  await hasToVerify(person);
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await enterStaffCode(page, person);
  await expect(page).toHaveURL(/\/staff\/sign-in\/verify$/);
  await take("a letter is on its way");
  const link = linkIn(await latestLetterTo(person.email));
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await take("its link");
  await page.goto("/staff/sign-in/verify/nothing");
  await take("a link that is over");
});

test("Staff’s first second factor", async ({ page, take }) => {
  const person = await newcomer();
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await isHeaded(page, "Your security");
  await take("nothing protects them yet");
  for (const path of ["authenticator", "passkeys", "recovery-codes"]) {
    await page.goto(`/staff/security/${path}`);
    await expect(page).toHaveURL(new RegExp(`/staff/security/${path}$`));
    await take(`${path}, none yet`);
  }
});

test("Staff’s second factors", async ({ page, take }) => {
  const person = await newcomer();
  await deviceOf(page);
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await isHeaded(page, "Your security");
  await page.goto("/staff/security/authenticator");
  await beginSetUp(page);
  const key = await keyOn(page);
  await take("an authenticator, to be set up");
  await confirmCode(page, codeOf(key));
  await isHeaded(page, "Recovery codes");
  await take("codes are to come");
  await press(page, "Show recovery codes");
  await expect(page.getByText("I have kept them")).toBeVisible();
  await take("the codes");
  await page.goto("/staff/security/authenticator");
  await take("an authenticator, to be removed");
  await page.goto("/staff/security/passkeys");
  await pressAdd(page, "Laptop");
  await expect(page.getByRole("heading", { name: "Laptop" })).toBeVisible();
  await take("a passkey");
  await main(page).getByRole("link", { name: "Rename or remove Laptop" }).click();
  await isHeaded(page, "Laptop");
  await take("its own page");
  await page.goto("/staff/security");
  await take("how safe they are now");
});

test("Staff’s second factor, asked for", async ({ page, take }) => {
  const person = await newStaff();
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await isHeaded(page, "Enter the code from your app");
  await take("at the entrance");
  await enterCode(page, wrongCodeOf(person.secret));
  await expect(page.getByText("This code is wrong").first()).toBeVisible();
  await take("a wrong code");
  await page.goto("/staff/sign-in/second-factor?with=recovery-code");
  await take("a recovery code instead");
  await signInAsStaff(page, person);
  await page.goto("/staff/re-authenticate");
  await isHeaded(page, "Confirm it is you");
  await take("confirm it is you");
});
