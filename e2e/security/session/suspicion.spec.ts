/**
 * Attack: whoever uses a session that looks odd goes on to what is personal before anybody asks.
 * Shown by marking a session as odd: it shows the shop, and asks for a proof before any page or action of an account.
 */
import type { Page } from "@playwright/test";
import { config } from "#lib/config";
import { database } from "#lib/database";
import { before, hours, now } from "#lib/time";
import { everyAddress } from "../../support/addresses.ts";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { cards, continueTo, fillAddress, placeOrder, walkToReview } from "../../support/checkout.ts";
import { customerCookie, identifierIn, plant } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { confirmWith, expectToBeAsked, suspect } from "../../support/elevation.ts";
import { handleOf } from "../../support/session-record.ts";
import { addVaseToCart, expectInCart, signOut } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

test("a session that looks odd proves itself before anything personal is shown, and goes on where it was @THF-14 @ASVS-8.2.4 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await suspect(context);
  await page.goto("/account/orders");
  await expectToBeAsked(page);
  await expect(page.getByRole("main")).toContainText("looks different than before");
  await confirmWith(page, "not the right one, sorry");
  await expect(page.getByText("This is not your current password").first()).toBeVisible();
  await page.goto("/account/orders");
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/orders$/);
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Hello, ${customer.name}`);
});

test("it goes on shopping meanwhile, and may sign out @THF-14 @ASVS-8.2.4", async ({ page, context }) => {
  await arriveSignedIn(page, await newCustomer());
  await suspect(context);
  await addVaseToCart(page);
  await expectInCart(page, 1);
  await page.goto("/account");
  await expectToBeAsked(page);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in\?because=signed-out/);
});

test("a cart that is being paid tells it neither of which order that is, nor where it goes @THF-14 @ASVS-8.2.4 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await arriveWithVase(page);
  await walkToReview(page, customer, cards.challenged);
  await page.goto("/checkout/delivery");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByLabel("Street and house number").fill("1 Elm Street");
  await page.getByLabel("Postal code").fill("10115");
  await page.getByLabel("Town or city").fill("Berlin");
  await press(page);
  await expect(page).toHaveURL(/\/checkout\/review/);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/test-bank\/challenge\//);
  const cart = page.getByRole("main");
  const toBank = cart.getByRole("link", { name: /or call it off$/ });
  await page.goto("/cart");
  await expect(toBank).toBeVisible();
  await expect(cart).toContainText("Germany");
  await suspect(context);
  await page.goto("/cart");
  await expect(cart).toContainText("This cart is being paid");
  await expect(toBank).toHaveCount(0);
  for (const personal of [/CW-[A-Z0-9]{4}-[A-Z0-9]{4}/, "Germany", "19%"])
    await expect(cart).not.toContainText(personal);
});

test("what it sends is refused too, and leads to the proof @THF-14 @ASVS-8.2.4 @javascript", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  await arriveWithVase(page);
  await page.goto("/checkout/contact");
  await suspect(context);
  await page.getByLabel("Email").fill("thief@example.com");
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  await expectToBeAsked(page);
});

test("no action answers it at an address that everybody may see @THF-14 @ASVS-8.2.4 @ASVS-8.3.1 @javascript", async ({
  page,
  context,
  baseURL,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await arriveWithVase(page);
  await page.goto("/checkout/contact");
  await suspect(context);
  // Pages send other things too: that one, by what it says.
  const answered = page.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes("thief@example.com")),
  );
  await page.route("**/checkout/contact", (route) =>
    route.request().method() === "POST" ? route.continue({ url: `${baseURL}/` }) : route.continue(),
  );
  await page.getByLabel("Email").fill("thief@example.com");
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  await answered;
  const cart = await database().cart.findUniqueOrThrow({
    where: { accountId: customer.id },
    include: { checkout: true },
  });
  expect(cart.checkout?.email ?? null).toBeNull();
});

/** Comes signed in to the step that asks where the parcel goes. */
async function reachDelivery(page: Page): Promise<Customer> {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await arriveWithVase(page);
  await page.goto("/checkout/contact");
  await continueTo(page, /\/checkout\/delivery/);
  return customer;
}

const press = (page: Page) => page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
const addressOf = async ({ id: accountId }: Customer) =>
  (await database().cart.findUniqueOrThrow({ where: { accountId }, include: { checkout: true } })).checkout?.name;
const comeBack = (page: Page) => page.getByText("What you had typed is here again");

for (const [how, scripts] of [
  ["", " @javascript"],
  [", without script too", ""],
] as const)
  test(`what it sends at checkout does nothing before the proof, and is there again after it${how} @THF-14 @REA-12 @ASVS-8.2.4${scripts}`, async ({
    page,
    context,
  }) => {
    const customer = await reachDelivery(page);
    await suspect(context);
    await fillAddress(page, "Mary Somerville");
    await press(page);
    await expectToBeAsked(page);
    expect((await addressOf(customer)) ?? null).toBeNull();
    await confirmWith(page, customer.password);
    await expect(page).toHaveURL(/\/checkout\/delivery$/);
    await expect(comeBack(page)).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Mary Somerville");
    await expect(page.getByLabel("Street and house number")).toHaveValue("12 Quay Street");
    await expect(page.getByLabel("Eircode")).toHaveValue("D02 AF30");
    expect((await addressOf(customer)) ?? null).toBeNull();
    await press(page);
    await expect(page).toHaveURL(/\/checkout\/shipping/);
    expect(await addressOf(customer)).toBe("Mary Somerville");
  });

test("what a thief has left in it is shown to nobody, least of all to its owner as their own @THF-14 @REA-12 @ASVS-8.2.4", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await reachDelivery(page);
  await plant(attacker, customerCookie, await identifierIn(context, customerCookie));
  const thief = await attacker.newPage();
  await thief.goto("/checkout/delivery");
  await page.goto("/checkout/contact");
  await suspect(context);
  await fillAddress(thief, "Thieves' Cross");
  await press(thief);
  await expectToBeAsked(thief);
  await page.getByLabel("Email").fill("ada@example.org");
  await press(page);
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/checkout\/contact$/);
  await expect(page.getByLabel("Email")).toHaveValue("ada@example.org");
  await continueTo(page, /\/checkout\/delivery/);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(customer.name);
  await expect(comeBack(page)).toHaveCount(0);
});

test("no page is shown it in answer to a form either, whatever that is @THF-14 @ASVS-8.2.4 @ASVS-8.3.1", async ({
  page,
  context,
  raw,
}) => {
  const customer = await reachDelivery(page);
  await fillAddress(page, "Mary Somerville");
  await press(page);
  await expect(page).toHaveURL(/\/checkout\/shipping/);
  await suspect(context);
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  // The framework answers with the page to what it takes for no action's form.
  const form = { "content-type": "application/x-www-form-urlencoded", origin: config().origin };
  const personal = everyAddress.filter(({ rule }) => !rule.impersonal && !rule.sessionless && rule.for !== "staff");
  const shown: string[] = [];
  for (const { path, rule } of personal.filter((one) => !one.rule.ofStaff)) {
    const answers = [
      await raw(path, { cookie, ...form }, { method: "POST", body: "a=b" }),
      await raw(path, { cookie, ...form, "next-action": "a".repeat(42) }, { method: "POST", body: "a=b" }),
      await raw(path, { cookie, accept: "text/html" }),
    ];
    for (const { status, body: told } of answers) {
      if (status === 200 || [customer.email, customer.name, "Somerville"].some((text) => told.includes(text)))
        shown.push(`${status} ${path}`);
    }
    if (rule.keepsInDoubt) expect(answers[0]?.headers.location, path).toContain("/re-authenticate?");
  }
  expect(shown).toEqual([]);
});

test("a device that no longer shows itself is given up once its owner has proved who they are @BND-08 @THF-14 @ASVS-8.2.4 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const sessionHandle = await handleOf(await identifierIn(context, customerCookie));
  const boundAt = before(now(), hours(1));
  const binding = { name: sessionHandle, publicKey: "{}", cookieDigest: "-", boundAt, cookieUntil: boundAt };
  await database().sessionBinding.create({ data: { sessionHandle, ...binding } });
  await page.goto("/account/orders");
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/orders$/);
  await signOut(page);
});

test("proving it again works without script @THF-14 @ASVS-8.2.4", async ({ page, context }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await suspect(context);
  await page.goto("/account/orders");
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/orders$/);
});
