/**
 * Every form of the shop is one before any script runs, and without any: React makes `action="javascript:…"` of a form whose
 * action is a function of the page's own, and that does nothing until its scripts have come.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { everyAddress } from "../support/addresses.ts";
import { arriveAsStaff, arriveSignedIn } from "../support/arrival.ts";
import { walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { elevationCookie, openElevated } from "../support/elevation.ts";
import { noteOne } from "../support/passkey.ts";
import type { Ask } from "../support/raw.ts";
import { addVaseToCart, fillSignIn, holdScripts } from "../support/shop.ts";
import { confirmAsStaff, fillStaffSignIn, newcomer, newStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

const asPage = { accept: "text/html", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
const isOfStaff = (path: string) => path === "/staff" || path.startsWith("/staff/");
const pathsOf = (staffs: boolean) => everyAddress.map(({ path }) => path).filter((path) => isOfStaff(path) === staffs);

/** Reads the HTML of these addresses with all that the browser has; `told` has to be in that of those that it names. */
async function expectForms(
  raw: Ask,
  context: BrowserContext,
  paths: readonly string[],
  told: Readonly<Record<string, string>>,
): Promise<void> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const dead: string[] = [];
  for (const path of [...new Set([...paths, ...Object.keys(told)])]) {
    const { body, headers } = await raw(path, { cookie, ...asPage });
    if (!String(headers["content-type"]).startsWith("text/html")) {
      expect(Object.keys(told), "was to be read").not.toContain(path);
      continue;
    }
    if (/action="javascript:/i.test(body)) dead.push(path);
    if (path in told) expect(body, path).toMatch(new RegExp(`<form[^>]*>(?:(?!</form>).)*${told[path]}`, "s"));
  }
  expect(dead).toEqual([]);
}

/** Leaves the page first, which would confirm a new identifier while it is read. */
const alone = (page: Page) => page.goto("about:blank");

test("of a visitor, with something in the cart and on every step to the order", async ({ page, context, raw }) => {
  test.slow();
  await addVaseToCart(page);
  await walkToReview(page);
  await alone(page);
  await expectForms(raw, context, pathsOf(false), {
    "/products/harvest-vase": "Add to cart",
    "/cart": "Apply",
    "/checkout/contact": "Continue",
    "/checkout/delivery": "Continue",
    "/checkout/shipping": "Continue",
    "/checkout/payment": "Continue",
    "/checkout/review": "Place order",
    "/sign-in": "Sign in with a passkey",
    "/register": "Continue",
    "/forgot-password": "Send reset link",
    "/staff/sign-in": "Sign in with a passkey",
  });
});

test("of a customer with a passkey, in every part of the account", async ({ page, context, raw }) => {
  test.slow();
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/data", customer);
  const passkey = await noteOne(customer);
  await alone(page);
  await expectForms(raw, context, pathsOf(false), {
    "/account/passkeys": "Add passkey",
    [`/account/passkeys/${passkey}`]: "Rename passkey",
    "/account/password": "Change password",
    "/account/profile": "Change name",
    "/account/addresses/new": "Save address",
  });
  await context.clearCookies({ name: elevationCookie });
  await expectForms(raw, context, [], { "/re-authenticate": "Use a passkey" });
});

test("of a member of staff with a passkey, in the back office", async ({ page, context, raw }) => {
  test.slow();
  const person = await newStaff();
  await arriveAsStaff(page, person);
  await page.goto("/staff/security/passkeys");
  await confirmAsStaff(page, person);
  await expect(page).toHaveURL(/\/staff\/security\/passkeys$/);
  const passkey = await noteOne(person);
  await alone(page);
  await expectForms(raw, context, pathsOf(true), {
    "/staff/security/passkeys": "Add passkey",
    [`/staff/security/passkeys/${passkey}`]: "Rename passkey",
    "/staff/end-sessions?what=everybody": "Sign everybody out",
  });
  await context.clearCookies({ name: elevationCookie });
  await expectForms(raw, context, [], { "/staff/re-authenticate": "Use a passkey" });
});

for (const [entrance, sign, person] of [
  ["/sign-in", fillSignIn, newCustomer],
  ["/staff/sign-in", fillStaffSignIn, newcomer],
] as const)
  test(`of whoever is asked for their second factor at ${entrance}`, async ({ page, context, raw }) => {
    const { email, password, ...one } = await person();
    await noteOne({ email, password, ...one });
    await page.goto(entrance);
    await sign(page, email, password);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
    await alone(page);
    await expectForms(raw, context, [], {
      [`${entrance}/second-factor`]: "Use a passkey",
      [`${entrance}/second-factor?with=recovery-code`]: "Use a passkey",
    });
  });

test("a press that is quicker than the scripts reaches the shop, which says what is missing", async ({ page }) => {
  const goOn = await holdScripts(page);
  await page.goto("/sign-in", { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No passkey came along: that needs scripts");
  goOn();
});
