/**
 * Attack: the answer of another site is forged, replayed, swapped or planted in somebody else's browser.
 * Shown at a real provider, by bringing each such answer back to the shop: it signs in nobody and connects nothing.
 */
import { arriveSignedIn, arriveWithVase, leaveSignedOut } from "../../support/arrival.ts";
import {
  goToProvider,
  holdReturn,
  joinWith,
  leaveSignIn,
  newAddress,
  signInThere,
  signInWith,
  site,
  subjectsOf,
  tiesOf,
} from "../../support/at-provider.ts";
import { customerCookie, guestCookie, identifierIn, plant, sessionCookie } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { openElevated } from "../../support/elevation.ts";
import { expectInCart } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const failed = `That did not work with ${site}`;
const heading = { level: 1 } as const;

test("signing in with another site begins a new session, and ends those whose identifiers came along @FIX-09 @FIX-01 @ASVS-7.2.4", async ({
  page,
  context,
  attacker,
}) => {
  const { email } = await joinWith(page, newAddress());
  const first = await identifierIn(context, customerCookie);
  await leaveSignedOut(page);
  await arriveWithVase(page);
  const guest = await identifierIn(context, guestCookie);
  await signInWith(page, email);
  await expect(page).toHaveURL(/\/account$/);
  const identifier = await identifierIn(context, customerCookie);
  expect([guest, first]).not.toContain(identifier);
  await expectInCart(page, 1);
  expect((await context.cookies()).filter(({ name }) => name === customerCookie)).toEqual([
    sessionCookie(customerCookie),
  ]);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(guestCookie);

  const thief = await attacker.newPage();
  for (const [name, value] of [
    [guestCookie, guest],
    [customerCookie, first],
  ] as const) {
    await plant(attacker, name, value);
    await thief.goto("/account");
    await expect(thief.getByRole("heading", heading)).toHaveText("Sign in");
  }
  await thief.goto("/cart");
  await expectInCart(thief, 0);
});

test("what ties the answer to the browser is out of reach of scripts and other hosts, short-lived, and gone afterwards @FIX-09 @COK-01 @ASVS-3.3.1 @ASVS-3.3.4", async ({
  page,
  context,
}) => {
  await leaveSignIn(page);
  const ties = await tiesOf(context);
  expect(ties.map(({ name }) => name).toSorted()).toEqual([
    "__Host-Http-federation",
    "__Host-Http-federation-nonce",
    "__Host-Http-federation-pkce",
    "__Host-Http-federation-state",
  ]);
  for (const tie of ties) {
    expect(tie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/", domain: "localhost" });
    expect(tie.expires - Date.now() / 1000).toBeLessThan(601);
  }
  const names = (await context.cookies("https://localhost")).map(({ name }) => name);
  expect(names.filter((name) => name.includes("next-auth"))).toEqual([]);
  await signInThere(page, newAddress());
  expect(await tiesOf(context)).toEqual([]);
});

test("the question names state, nonce and PKCE, and our own address to come back to @FIX-09 @ASVS-10.2.1 @ASVS-10.5.1", async ({
  page,
  baseURL,
}) => {
  await page.goto("/sign-in");
  const asked = page.waitForRequest(/127\.0\.0\.1:\d+\/auth\?/);
  await goToProvider(page);
  const query = Object.fromEntries(new URL((await asked).url()).searchParams);
  expect(query).toMatchObject({
    response_type: "code",
    scope: "openid email profile",
    redirect_uri: `${baseURL}/sign-in/with/oidc/return`,
    code_challenge_method: "S256",
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test("an attacker's answer signs nobody else in: not in a browser that asked nothing, nor in one that asked @FIX-07 @FIX-09 @ASVS-10.1.2 @WSTG-SESS-05", async ({
  page,
  context,
  attacker,
}) => {
  const thief = await attacker.newPage();
  const email = newAddress();
  await joinWith(thief, email);
  await leaveSignedOut(thief);
  await leaveSignIn(thief);
  const forged = await holdReturn(thief, email);

  await page.goto(forged);
  await expect(page.getByText(failed)).toBeVisible();
  await leaveSignIn(page);
  await page.goto(forged);
  await expect(page.getByText(failed)).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(customerCookie);
});

test("an answer counts once: neither the way back nor a thief with every cookie of that moment uses it again @FIX-09 @ASVS-10.1.2", async ({
  page,
  context,
  attacker,
}) => {
  const { email } = await joinWith(page, newAddress());
  await leaveSignedOut(page);
  await leaveSignIn(page);
  const address = await holdReturn(page, email);
  const ties = await tiesOf(context);
  await page.goto(address);
  await expect(page).toHaveURL(/\/account$/);

  await attacker.addCookies(ties);
  const thief = await attacker.newPage();
  await thief.goto(address);
  await expect(thief.getByText(failed)).toBeVisible();
  await leaveSignedOut(page);
  await page.goto(address);
  await expect(page.getByText(failed)).toBeVisible();
});

test.describe("an answer is refused with", () => {
  for (const part of ["state", "nonce", "pkce"]) {
    test(`another question's ${part} @FIX-09 @ASVS-10.2.1 @ASVS-10.5.1`, async ({ page, context, attacker }) => {
      const email = newAddress();
      const other = await attacker.newPage();
      for (const one of [page, other]) {
        await leaveSignIn(one);
      }
      const swapped = (await tiesOf(attacker)).filter(({ name }) => name === `__Host-Http-federation-${part}`);
      expect(swapped).toHaveLength(1);
      const address = await holdReturn(page, email);
      await context.addCookies(swapped);
      await page.goto(address);
      await expect(page.getByText(failed)).toBeVisible();
      // As it was, it would have been believed.
      await leaveSignIn(page);
      await page.goto(await holdReturn(page, email));
      await expect(page.getByRole("heading", heading)).toHaveText("Create your account");
    });
  }

  test("an invented code, none at all, or an error of the provider's @FIX-09 @ASVS-6.8.2", async ({ page }) => {
    for (const query of ["?code=invented&state=invented", "", "?error=server_error&state=x"]) {
      await leaveSignIn(page);
      await page.goto(`/sign-in/with/oidc/return${query}`);
      await expect(page.getByText(failed)).toBeVisible();
      await expect(page).toHaveURL(/\/sign-in\?provider=oidc&outcome=failed$/);
    }
  });
});

test("connecting is for the session that asked: an answer in anybody else's connects nothing @FIX-09 @ASVS-10.1.2", async ({
  page,
  context,
  attacker,
}) => {
  const [victim, thief] = [await newCustomer(), await newCustomer()];
  const theirs = await attacker.newPage();
  await arriveSignedIn(theirs, thief);
  await openElevated(theirs, "/account/connections", thief);
  await goToProvider(theirs, `Connect ${site}`);
  const address = await holdReturn(theirs, newAddress());
  await arriveSignedIn(page, victim);
  // The worst case: the thief has found a way to plant cookies as well.
  await context.addCookies(await tiesOf(attacker));
  await page.goto(address);
  await expect(page.getByRole("heading", heading)).toHaveText("Confirm it is you");
  expect(await subjectsOf(victim.id)).toEqual([]);
});

test("nobody is sent to a provider by another site, nor by a form of another session @CSR-07 @FIX-07 @ASVS-7.6.2 @CS-CSRF-LOGIN", async ({
  page,
  raw,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const form = { "content-type": "application/x-www-form-urlencoded", cookie };
  const start = (headers: Record<string, string>) =>
    raw("/sign-in/with/oidc", { ...form, ...headers }, { method: "POST", body: "purpose=sign-in&csrf=forged" });
  const crossSite = await start({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" });
  const forged = await start({ "sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate" });
  for (const answer of [crossSite, forged]) {
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.headers)).not.toContain("federation");
  }
});

test("what a provider is not asked for does not exist, and where people go afterwards is our own @CSR-12 @ASVS-3.7.2", async ({
  page,
  raw,
}) => {
  expect((await raw("/sign-in/with/github/return?code=a&state=b")).status).toBe(404);
  const { email } = await joinWith(page, newAddress());
  await leaveSignedOut(page);
  await signInWith(page, email, "https://evil.example/");
  await expect(page).toHaveURL(/^https:\/\/localhost:\d+\/$/);
});
