/** The doors: signing in with all that may come between, a new account, a forgotten password, and where letters lead. */
import { leaveSignIn, newAddress, signInThere, signInWith } from "../support/at-provider.ts";
import { beginSignIn, enterCode, protect, wrongCodeOf } from "../support/authenticator.ts";
import { hasToVerify, newCustomer } from "../support/customer.ts";
import { isHeaded, isRefused, isWrong, main, press } from "../support/form.ts";
import { latestLetterTo, linkIn } from "../support/mailbox.ts";
import { mailedLinks } from "../support/mailed-links.ts";
import { addPasskey, deviceOf } from "../support/passkey.ts";
import { expect, test } from "../support/scene.ts";
import { fillSignIn, signIn, signOut } from "../support/shop.ts";

test("Sign-in", async ({ page, take }) => {
  await page.goto("/sign-in");
  await take("as everybody");
  await press(page, "Sign in");
  await isWrong(page);
  await take("nothing filled in");
  await fillSignIn(page, "ada@example.com", "not the right one");
  await isRefused(page);
  await take("they do not match");
  for (const reason of ["timeout", "signed-out", "ended", "reuse", "restored", "reset", "unfinished"]) {
    await page.goto(`/sign-in?because=${reason}`);
    await take(`because: ${reason}`);
  }
  for (const outcome of ["denied", "failed", "taken", "unverified"]) {
    await page.goto(`/sign-in?provider=oidc&outcome=${outcome}`);
    await take(`from another site: ${outcome}`);
  }
});

test("Sign-in with a code", async ({ page, take }) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await beginSignIn(page, customer);
  await take("asked for it");
  await enterCode(page, wrongCodeOf(secret));
  await isRefused(page);
  await take("a wrong one");
  await page.goto("/sign-in/second-factor?with=recovery-code");
  await take("a recovery code instead");
});

test("Sign-in with a passkey", async ({ page, take }) => {
  const customer = await newCustomer();
  const device = await deviceOf(page);
  await page.goto("/sign-in");
  await press(page, "Sign in with a passkey");
  await isRefused(page);
  await take("there is none");
  await signIn(page, customer);
  await addPasskey(page, customer, "Laptop");
  await device.isTouched(false);
  await signOut(page);
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await isHeaded(page, "Use your passkey");
  await take("asked for it after the password");
});

test("Registration", async ({ page, take }) => {
  const email = newAddress();
  await page.goto("/register");
  await take("asked for an address");
  await press(page, "Continue");
  await isWrong(page);
  await take("nothing filled in");
  await main(page).getByLabel("Email").fill(email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/register\/sent$/);
  await take("a letter is on its way");
  const link = linkIn(await latestLetterTo(email));
  await page.goto(link);
  await take("the link is open");
  await page.getByLabel("Password", { exact: true }).fill("passwordpass");
  await press(page, "Create account");
  await isWrong(page);
  await take("too short a password");
  await page.goto(`${link}x`);
  await take("a link that is over");
});

test("Registration with another site", async ({ page, take }) => {
  const email = newAddress();
  await leaveSignIn(page);
  await signInThere(page, email);
  await expect(main(page).getByLabel("Name")).toBeVisible();
  await take("whoever is new there");
  await signInWith(page, email);
  await press(page, "Create account");
  await expect(page).toHaveURL(/welcome=1/);
  await take("welcome");
});

test("Forgotten password", async ({ page, take }) => {
  await page.goto("/forgot-password");
  await take("asked for an address");
  await press(page, "Send reset link");
  await isWrong(page);
  await take("nothing filled in");
  await page.goto("/forgot-password/sent");
  await take("a letter is on its way");
});

test("Links in letters", async ({ page, take }) => {
  const links = await mailedLinks(await newCustomer());
  for (const link of links) {
    const what = link.split("/").slice(1, -1).join(" ");
    await page.goto(link);
    await take(what);
    await page.context().clearCookies();
    await page.goto(`${link}x`);
    await take(`${what}, over`);
  }
});

test("Sign-in after a theft", async ({ page, take }) => {
  const customer = await newCustomer();
  await hasToVerify(customer);
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await expect(page).toHaveURL(/\/sign-in\/verify$/);
  await take("a letter is on its way");
});
