/**
 * Attack: a copied cookie is used from elsewhere while it is good.
 * Shown by requests from another network and machine: a proof is asked for, and nobody is signed out.
 */
import { database } from "#lib/database";
import { arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { dueForRotation, handleOf, journalOf, standing } from "../../support/session-record.ts";
import { expect, test } from "../../support/test.ts";
import { goTo, successorIn } from "../../support/visitor.ts";

/** Linux gives a machine the whole of 127.0.0.0/8: an address in another /24 is another network to the shop. */
const elsewhere = "127.0.1.1";
const onLinux = {
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
};
const onMac = {
  "user-agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
};

let identifier = "";
let handle = "";
test.beforeEach(async ({ page, context }) => {
  await arriveSignedIn(page, await newCustomer());
  identifier = await identifierIn(context, customerCookie);
  handle = await handleOf(identifier);
});

test("one identifier on two networks within an interval asks for a proof, of both @THF-10 @ASVS-7.5.3 @ASVS-8.2.4 @CS-SESSION-ANOMALY", async ({
  page,
  raw,
}) => {
  expect((await goTo(raw, "/account", identifier, {}, elsewhere)).headers.location).toMatch(/re-authenticate/);
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/re-authenticate/);
  expect(await journalOf(handle)).toContain("risk-noticed");
  expect(await standing(handle)).toMatchObject({ endReason: null });
});

test("what is asked for a proof still shows the shop and fills the cart @THF-14 @ASVS-8.2.4", async ({ page, raw }) => {
  await goTo(raw, "/account", identifier, {}, elsewhere);
  await page.goto("/products/harvest-vase");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
});

test("another network with a new identifier is a move: nothing is asked, another identifier is due @THF-10 @ASVS-8.2.4 @CS-SESSION-ANOMALY", async ({
  raw,
}) => {
  await dueForRotation(identifier);
  const second = successorIn(await goTo(raw, "/account", identifier));
  expect((await goTo(raw, "/account", second, {}, elsewhere)).status).toBe(200);
  await dueForRotation(second);
  expect(successorIn(await goTo(raw, "/account", second, {}, elsewhere))).not.toBe(second);
});

test("a copied User-Agent is given away by client hints, which an honest browser keeps @THF-10 @ASVS-7.5.3 @ASVS-8.2.4 @CS-SESSION-ANOMALY", async ({
  raw,
}) => {
  await database().session.update({ where: { handle }, data: { hints: "Chromium on Linux" } });
  const hinting = (platform: string) => ({
    ...onLinux,
    "sec-ch-ua": '"Chromium";v="150", "Not)A;Brand";v="8"',
    "sec-ch-ua-platform": `"${platform}"`,
  });
  const ledTo = async (headers: Record<string, string>) =>
    (await goTo(raw, "/account", identifier, headers)).headers.location;
  expect(await ledTo(hinting("Linux"))).toBeUndefined();
  expect(await ledTo(onLinux)).toBeUndefined();
  expect(await ledTo(hinting("Windows"))).toMatch(/re-authenticate/);
});

test("another kind of machine asks for a proof @THF-10 @ASVS-7.5.3 @ASVS-8.2.4 @CS-SESSION-ANOMALY", async ({
  raw,
}) => {
  expect((await goTo(raw, "/account", identifier, onLinux)).headers.location).toBeUndefined();
  expect((await goTo(raw, "/account", identifier, onMac)).headers.location).toMatch(/re-authenticate/);
});
