/**
 * Attack: somebody asks for an order, an invoice or an address of somebody else's, by its name or by a form that names it.
 * Shown by strangers who are told what they are told of what there is not, and by the journal, which knows better.
 */
import type { Page } from "@playwright/test";
import { addAddress } from "#lib/address-book";
import { database } from "#lib/database";
import { randomCode, randomName } from "#lib/random";
import { keepAddresses } from "../../support/address-book.ts";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../../support/checkout.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { openElevated } from "../../support/elevation.ts";
import { creditOnePiece, documentPathsOf, exampleOrder } from "../../support/example-order.ts";
import { forge } from "../../support/forged-form.ts";
import { handleOf } from "../../support/session-record.ts";
import { expect, test } from "../../support/test.ts";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

test("a stranger's order does not exist for others, and number plus e-mail opens it for the guest @ACC-31 @ASVS-8.2.2 @WSTG-ATHZ-04", async ({
  page,
  attacker,
}) => {
  const shopper = newShopper();
  await arriveWithVase(page);
  await walkToReview(page, shopper);
  await placeOrder(page);
  const number = await orderNumber(page);

  const stranger = await attacker.newPage();
  for (const step of ["", "/cancel", "/withdraw", "/withdraw/confirm?quantities=1"])
    expect((await stranger.goto(`/orders/${number}${step}`))?.status(), step).toBe(404);
  const refusals: string[] = [];
  for (const [guess, email] of [
    [number, "somebody@example.com"],
    ["CW-AAAA2222", shopper.email],
  ] as const) {
    await stranger.goto("/orders/find");
    await stranger.getByLabel("Order number").fill(guess);
    await stranger.getByRole("main").getByLabel("Email").fill(email);
    await stranger.getByRole("main").getByRole("button").click();
    const alert = stranger.getByRole("main").getByRole("alert");
    await expect(alert).toBeVisible();
    refusals.push((await alert.innerText()).replaceAll(guess, "NUMBER"));
  }
  expect(refusals[0]).toBe(refusals[1]);

  await stranger.goto("/orders/find");
  await stranger.getByLabel("Order number").fill(number);
  await stranger.getByRole("main").getByLabel("Email").fill(shopper.email.toUpperCase());
  await stranger.getByRole("main").getByRole("button").click();
  await expect(stranger).toHaveURL(new RegExp(`/orders/${number}`));
});

test("a stranger gets the same for somebody's invoice as for none, page and file, and for another order's @ACC-31 @ASVS-8.2.2 @WSTG-ATHZ-04", async ({
  page,
  attacker,
}) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  const [invoice = "", creditNote = ""] = await creditOnePiece(number);
  const [others = ""] = await documentPathsOf(await exampleOrder());
  await page.goto("/orders/find");
  await main(page).getByLabel("Order number").fill(number);
  await main(page).getByLabel("Email").fill(email);
  await main(page).getByRole("button", { name: "Find order" }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${number}`));

  const stranger = await attacker.newPage();
  await stranger.goto("/");
  for (const end of ["", "/pdf"]) {
    const nothing = await told(stranger, `/orders/${number}/documents/nothing${end}`);
    expect(nothing).toMatchObject({ status: 404 });
    for (const path of [invoice, creditNote]) {
      expect(await told(stranger, `${path}${end}`), path).toEqual(nothing);
      expect(await told(page, `${path}${end}`), path).toMatchObject({ status: 200 });
    }
    // What one may see of one order opens nothing of another.
    expect(await told(page, `${others}${end}`)).toEqual(nothing);
    expect(await told(page, `/orders/${number}/documents/${others.split("/").at(-1)}${end}`)).toEqual(nothing);
    await stranger.goto(`/staff${invoice}${end}`);
    await expect(stranger).toHaveURL(/\/staff\/sign-in\?/);
  }
  expect(await told(page, `${invoice}/pdf`)).toEqual({
    ...{ status: 200, type: "application/pdf", caching: "no-store" },
    disposition: expect.stringMatching(/^attachment; filename="INV-\d{4}-\d{5}\.pdf"$/),
  });
});

test("another account's address is not found, by whatever door @ACC-31 @ASVS-8.2.2 @WSTG-ATHZ-04 @javascript", async ({
  page,
}) => {
  const [owner, stranger] = [await newCustomer(), await newCustomer()];
  await keepAddresses(owner, { label: "Home", street: "12 Quay Street" });
  await keepAddresses(stranger, { label: "Den", street: "1 Fox Hole" });
  await arriveSignedIn(page, stranger);
  expect((await page.goto(`/account/addresses/${owner.id}-0`))?.status()).toBe(404);
  await expect(page.getByText("12 Quay Street")).toHaveCount(0);

  const theirs = `${owner.id}-0`;
  await page.goto(`/account/addresses/${stranger.id}-0`);
  await forge(page, "id", theirs);
  await press(page, "Save address");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("no longer as this page showed it");
  await page.goto("/account/addresses");
  await forge(page, "id", theirs);
  await press(page, "Remove Den");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("no longer as this page showed it");
  const kept = await database().savedAddress.findMany({ where: { accountId: owner.id } });
  expect(kept.map(({ addressLine1 }) => addressLine1)).toEqual(["12 Quay Street"]);

  await arriveWithVase(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await page.getByLabel("Den").check();
  await forge(page, "saved-address", theirs);
  await press(page, "Continue");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("not among yours");
});

test("who asks for what is another's is told what everybody is told of nothing, and stands in the journal @AUD-06 @ACC-31 @ASVS-16.3.2 @ASVS-8.2.2 @javascript", async ({
  page,
  context,
  attacker,
  browser,
}) => {
  const [owner, thief] = [await newCustomer(), await newCustomer()];
  await arriveSignedIn(page, owner);
  const handle = await handleOf(await identifierIn(context, customerCookie));
  const place = {
    line1: "12 Quay Street",
    line2: "",
    postalCode: "D02 AF30",
    city: "Dublin",
    region: "",
    country: "IE",
  };
  const entry = { label: "Home", address: { ...place, name: owner.name, phone: "" }, isDefault: false };
  await addAddress({ accountId: owner.id, handle }, entry, "");
  const { id: address } = await database().savedAddress.findFirstOrThrow({ where: { accountId: owner.id } });
  const number = await exampleOrder();
  const document = (await documentPathsOf(number))[0]?.split("/").at(-1) ?? "";

  const [stranger, elsewhere] = [await attacker.newPage(), await browser.newContext()];
  await arriveSignedIn(await elsewhere.newPage(), thief);
  await elsewhere.close();
  await arriveSignedIn(stranger, thief);
  const nothing = `CW-${randomCode(4)}-${randomCode(4)}`;
  const doors: [Door, string, string][] = [
    [(name) => `/orders/${name}`, number, nothing],
    [(name) => `/de/orders/${name}/cancel`, number, nothing],
    [(name) => `/orders/${nothing}/documents/${name}/pdf`, document, randomName()],
    [(name) => `/account/addresses/${name}`, address, randomName()],
  ];
  for (const [door, theirs, nobodys] of doors) {
    const [refused, empty] = [await seen(stranger, door(theirs)), await seen(stranger, door(nobodys))];
    expect(refused).toEqual(empty);
    expect(refused.status, door(theirs)).toBe(404);
  }
  await openElevated(stranger, "/account/passkeys", thief);
  await stranger.goto("/account/sessions");
  await forge(stranger, "handle", handle);
  await main(stranger)
    .getByRole("button", { name: /^End session:/ })
    .click();
  await expect(stranger).toHaveURL(/ended=0/);

  const refusals = () => database().securityEvent.findMany({ where: { accountId: thief.id, kind: "access-refused" } });
  const reasons = async () => (await refusals()).map(({ reason }) => reason).toSorted();
  await expect.poll(reasons).toEqual(["address", "document", "order", "order", "session"]);
  expect(JSON.stringify(await refusals())).not.toMatch(new RegExp([number, document, address, owner.id].join("|")));
  // What they are shown of their account, and may take along, says nothing of it.
  await stranger.goto("/account/sessions");
  await expect(main(stranger)).not.toContainText(/refused/i);
});

test("a customer who asks for the back office is led to its entrance, and stands in the journal @AUD-06 @ASVS-16.3.2 @ASVS-8.2.1", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto(`/staff/accounts/${customer.id}`);
  await expect(page).toHaveURL(/\/staff\/sign-in\?/);
  const refusals = await database().securityEvent.findMany({
    where: { accountId: customer.id, kind: "access-refused" },
  });
  expect(refusals.map(({ reason }) => reason)).toEqual(["/staff/accounts/[id]"]);
});

type Door = (name: string) => string;

/** What a page at an address shows. */
async function seen(who: Page, path: string) {
  const answer = await who.goto(path);
  return { status: answer?.status(), words: await who.locator("body").innerText() };
}

/** What somebody's browser is told at an address. */
const told = (who: Page, path: string) =>
  who.evaluate(async (address) => {
    const { status, headers } = await fetch(address);
    const [type, disposition] = [headers.get("Content-Type"), headers.get("Content-Disposition")];
    return { status, type, disposition, caching: headers.get("Cache-Control") };
  }, path);
