/**
 * Attack: a browser that knows nothing of device binding is less protected in all the rest as well.
 * Shown in a Firefox as it is released: cookies, rotation, timeouts and sign-out hold all the same.
 */
import { limits, rotation } from "#lib/session";
import { type Duration, seconds } from "#lib/time";
import { arriveSignedIn } from "../../support/arrival.ts";
import {
  cookiesIn,
  customerCookie,
  guestCookie,
  identifierIn,
  knownDevice,
  sessionCookie,
  signedInCookies,
} from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { deviceOf } from "../../support/device.ts";
import { ageBy, dueForRotation, handleOf, journalOf, standing, unseenFor } from "../../support/session-record.ts";
import { addVaseToCart, expectInCart, fillSignIn, signedInAt, signIn, signOut } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const graceAndMore = (rotation.grace + seconds(1)) as Duration;

test("looking around brings no cookie; a cart, a sign-in and a sign-out bring and take exactly theirs @COK-01 @COK-11 @FIX-01 @LIF-05 @ASVS-3.3.1 @ASVS-7.4.1 @firefox", async ({
  page,
  context,
}) => {
  for (const place of ["/", "/products", "/products/harvest-vase", "/sign-in"]) await page.goto(place);
  expect(await context.cookies()).toEqual([]);
  await addVaseToCart(page);
  expect(await context.cookies()).toEqual([sessionCookie(guestCookie)]);
  await signIn(page, await newCustomer());
  await expectInCart(page, 1);
  expect(await cookiesIn(context)).toEqual(signedInCookies());
  await signOut(page);
  expect(await context.cookies()).toEqual([knownDevice()]);
  // In a page of its own: Firefox may still be moving the one that has just been signed out to another process.
  const anew = await context.newPage();
  await anew.goto("/cart");
  await expectInCart(anew, 0);
});

test("no script reads the session's cookie, or puts one in its place @COK-03 @COK-05 @ASVS-3.3.4 @firefox", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const before = await context.cookies();
  const read = await page.evaluate((name) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the very thing that must not work
    document.cookie = `${name}=${"A".repeat(43)}; Secure; Path=/`;
    return document.cookie;
  }, customerCookie);
  expect(read).toBe("");
  expect(await context.cookies()).toEqual(before);
});

test("interval after interval brings a new identifier, in every tab, with no device bound @ROT-01 @BND-08 @ASVS-7.2.4 @CS-SESSION-RENEWAL @firefox", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const tab = await context.newPage();
  const first = await identifierIn(context, customerCookie);
  const handle = await handleOf(first);
  const identifiers = new Set([first]);
  for (let generation = 1; generation <= 4; generation += 1) {
    await ageBy(handle, limits.customer.rotationInterval);
    await Promise.all([page.goto("/account"), tab.goto("/account/orders")]);
    await expect.poll(() => standing(handle)).toEqual({ generation, endReason: null });
    identifiers.add(await identifierIn(context, customerCookie));
    expect(await cookiesIn(context)).toEqual(signedInCookies());
  }
  expect(identifiers.size).toBe(5);
  await ageBy(handle, graceAndMore);
  await page.goto("/account");
  await signedInAt(page, "/account");
  await tab.goto("/account/orders");
  await signedInAt(tab, "/account/orders");
  expect(await deviceOf(handle)).toBeNull();
  expect(await journalOf(handle)).not.toContain("reuse-detected");
});

test("a press brings the new identifier that is due, and does what it is for @ROT-01 @CS-SESSION-RENEWAL @firefox", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  await page.goto("/products/harvest-vase");
  const first = await identifierIn(context, customerCookie);
  await dueForRotation(first);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
  await expectInCart(page, 1);
  await expect.poll(() => identifierIn(context, customerCookie)).not.toBe(first);
});

test("too long away, the sign-in page says why and leads back @LIF-01 @LIF-13 @ASVS-7.3.1 @firefox", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await unseenFor(await identifierIn(context, customerCookie), (limits.customer.idleTimeout + seconds(1)) as Duration);
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/\/sign-in\?.*because=timeout/);
  await expect(page.getByText(/30 minutes/)).toBeVisible();
  await fillSignIn(page, customer.email, customer.password);
  await signedInAt(page, "/account/orders");
});

test("the back button shows nothing of the customer after sign-out @LIF-08 @ASVS-14.3.2 @firefox", async ({ page }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto("/account");
  await expect(page.getByText(customer.email)).toBeVisible();
  await signOut(page);
  await page.goBack();
  await expect(page.getByText(customer.email)).toHaveCount(0);
});
