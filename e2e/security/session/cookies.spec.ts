/**
 * Attack: a cookie is read by a script, sent where it does not belong, outlives its use, or is planted.
 * Shown by comparing the browser's cookies, and the lines that set them, whole.
 */
import type { Response } from "@playwright/test";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import {
  cookiesIn,
  customerCookie,
  guestCookie,
  knownDevice,
  sessionCookie,
  signedInCookies,
} from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { openElevated } from "../../support/elevation.ts";
import { addVaseToCart, signIn, signOut } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const places = [
  "/",
  "/products",
  "/products/harvest-vase",
  "/search?q=vase",
  "/cart",
  "/sign-in",
  "/register",
  "/help/privacy",
  "/nowhere",
];

test("people who only look are given no cookie @COK-11 @ASVS-3.3.1 @javascript", async ({ page, context }) => {
  for (const place of places) {
    await page.goto(place);
    expect(await context.cookies(), place).toEqual([]);
  }
});

test("the first thing to keep brings one cookie, exactly so @COK-01 @ASVS-3.3.1 @ASVS-3.3.2 @ASVS-3.3.4 @WSTG-SESS-02 @javascript", async ({
  page,
  context,
}) => {
  await addVaseToCart(page);
  expect(await context.cookies()).toEqual([sessionCookie(guestCookie)]);
});

test("signing in leaves the customer's cookie, the one that makes the browser known, and no other @COK-01 @FIX-01 @ASVS-3.3.1 @ASVS-7.2.4 @javascript", async ({
  page,
  context,
}) => {
  await addVaseToCart(page);
  await signIn(page, await newCustomer());
  expect(await cookiesIn(context)).toEqual(signedInCookies());
});

test("signing out leaves nothing but what makes the browser known, which opens nothing @COK-12 @LIF-05 @ASVS-7.4.1 @javascript", async ({
  page,
  context,
}) => {
  await signIn(page, await newCustomer());
  await signOut(page);
  expect(await context.cookies()).toEqual([knownDevice()]);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("no script can read a cookie @COK-03 @ASVS-3.3.4 @javascript", async ({ page }) => {
  await arriveSignedIn(page, await newCustomer());
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("a session's Set-Cookie line carries no Expires, no Max-Age and no Domain; a known browser's says how long @COK-02 @ASVS-3.3.1 @CS-SESSION-COOKIE-LIFE @javascript", async ({
  page,
}) => {
  const answers: Response[] = [];
  page.on("response", (response) => void answers.push(response));
  await signIn(page, await newCustomer());
  await page.waitForLoadState("networkidle");
  const headers = (await Promise.all(answers.map((answer) => answer.headersArray()))).flat();
  const lines = headers.filter(({ name }) => name.toLowerCase() === "set-cookie").map(({ value }) => value);
  const device =
    /^__Host-Http-device=[\w-]{43}; Path=\/; Expires=[^;]+; Max-Age=15552000; Secure; HttpOnly; SameSite=lax$/i;
  expect(lines.toSorted()).toEqual([
    expect.stringMatching(device),
    expect.stringMatching(/^__Host-Http-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=lax$/i),
  ]);
});

test("no script can put an identifier in the place of one, nor before there is one @COK-04 @COK-05 @ASVS-3.3.3 @WSTG-SESS-03 @javascript", async ({
  page,
  context,
}) => {
  const planting = [guestCookie, customerCookie].flatMap((name) => [
    `${name}=planted; Secure; Path=/`,
    `${name}=planted; Secure; Path=/; Domain=localhost`,
    `${name}=planted; Path=/account`,
  ]);
  const plant = () =>
    page.evaluate(
      async ({ lines, names }) => {
        // biome-ignore lint/suspicious/noDocumentCookie: this is how an injected script would do it
        for (const line of lines) document.cookie = line;
        for (const name of names) {
          await cookieStore.set({ name, value: "planted" }).catch(() => undefined);
          await cookieStore.delete(name).catch(() => undefined);
        }
        return (await cookieStore.getAll()).map(({ name }) => name);
      },
      { lines: planting, names: [guestCookie, customerCookie] },
    );
  await page.goto("/");
  expect(await plant()).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await signIn(page, await newCustomer());
  expect(await plant()).toEqual([]);
  expect(await cookiesIn(context)).toEqual(signedInCookies());
});

test("all cookies of a busy customer together are no burden to any server @COK-10 @ASVS-3.3.5 @javascript", async ({
  page,
  context,
}) => {
  await arriveWithVase(page);
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/password", customer);
  const sizes = (await context.cookies()).map(({ name, value }) => name.length + value.length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2048);
});
