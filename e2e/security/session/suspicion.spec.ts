/**
 * Attack: whoever uses a session that looks odd goes on to what is personal before anybody asks.
 * Shown by marking a session as odd: it shows the shop, and asks for a proof before any page or action of an account.
 */
import { database } from "#lib/database";
import { before, hours, now } from "#lib/time";
import { arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { confirmWith, expectToBeAsked, suspect } from "../../support/elevation.ts";
import { handleOf } from "../../support/session-record.ts";
import { addVaseToCart, expectInCart, signIn, signOut } from "../../support/shop.ts";
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

test("it goes on shopping meanwhile, and may sign out @THF-14 @ASVS-8.2.4 @javascript", async ({ page, context }) => {
  await arriveSignedIn(page, await newCustomer());
  await suspect(context);
  await addVaseToCart(page);
  await expectInCart(page, 1);
  await page.goto("/account");
  await expectToBeAsked(page);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in\?because=signed-out/);
});

test("what it sends is refused too, and leads to the proof @THF-14 @ASVS-8.2.4 @javascript", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  await addVaseToCart(page);
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
  await addVaseToCart(page);
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
  await signIn(page, customer);
  await suspect(context);
  await page.goto("/account/orders");
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/orders$/);
});
