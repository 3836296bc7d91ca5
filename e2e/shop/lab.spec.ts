/** The session lab: what it says of one's own session, and the attacks that it has the shop make on it. */
import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { config } from "#lib/config";
import { database } from "#lib/database";
import { limits, rotation } from "#lib/session";
import { throttleKey } from "#lib/throttle";
import { after, instant, inWords, minutes, now } from "#lib/time";
import { throttles } from "../../lib/throttle/policy.ts";
import { arriveSignedIn, arriveWithVase } from "../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { elevationCookie, openElevated } from "../support/elevation.ts";
import { visitsWith } from "../support/plain-form.ts";
import { rawRequests } from "../support/raw.ts";
import { dataDirFor, freePort, startShop } from "../support/server.ts";
import { serverLog } from "../support/server-log.ts";
import { dueForRotation, handleOf, lifeOf, replacedFor, standing } from "../support/session-record.ts";
import { expectInCart, expectScripted } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const session = (page: Page) => page.getByRole("region", { name: "Your session", exact: true });
const cookies = (page: Page) => page.getByRole("region", { name: "Your cookies" });
const attack = (page: Page, name: string) => page.getByRole("article", { name });

const answered = (page: Page) => page.getByRole("heading", { name: "Answered" });

/** The moments on the timeline, by their headings. */
const moments = async (page: Page): Promise<Record<string, Date>> =>
  Object.fromEntries(
    await session(page)
      .getByRole("listitem")
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector("h3")?.textContent, item.querySelector("time")?.dateTime]),
      )
      .then((found) => found.map(([name, time]) => [name, instant(time ?? "")])),
  );

/** A customer whose identifier has been replaced, on the page of the lab; gives the old one. */
async function withReplacedIdentifier(page: Page): Promise<string> {
  await arriveSignedIn(page, await newCustomer());
  const old = await identifierIn(page.context(), customerCookie);
  await dueForRotation(old);
  await page.goto("/account");
  await page.goto("/lab");
  expect(await standing(await handleOf(await identifierIn(page.context(), customerCookie)))).toMatchObject({
    generation: 1,
  });
  return old;
}

async function present(page: Page, value: string): Promise<void> {
  const replay = attack(page, "Replay of a stolen identifier");
  await replay.getByLabel("The old value").fill(value);
  await replay.getByRole("button", { name: "Present the old identifier" }).click();
}

test("a visitor has no session, and gets none by looking or by attacking", async ({ page, context }) => {
  await page.goto("/lab");
  await expectScripted(page);
  await expect(session(page)).toContainText("Looking around sets no cookie");
  await expect(cookies(page)).toContainText("Your browser has sent none.");
  await attack(page, "Session fixation").getByRole("button").click();
  await expect(page.getByText("Not adopted")).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test("a guest sees the life of their session: when it began, and what will end it", async ({ page, context }) => {
  await arriveWithVase(page);
  await page.goto("/lab");
  const { createdAt, lastSeenAt, absoluteEndAt } = await lifeOf(await identifierIn(context, guestCookie));
  await expect(session(page)).toContainText("A guest’s");
  expect(await moments(page)).toEqual({
    "The session began": createdAt,
    "You were last seen": lastSeenAt,
    "The next identifier is due": after(createdAt, limits.guest.rotationInterval),
    "Idle timeout": after(lastSeenAt, limits.guest.idleTimeout),
    "Absolute timeout": absoluteEndAt,
  });
});

test("a customer sees rotation and re-authentication too, and the time left counting down", async ({ page }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/email", customer);
  await page.goto("/lab");
  expect(Object.keys(await moments(page))).toEqual(
    expect.arrayContaining(["Who you are, last proved", "The re-authentication counts no longer"]),
  );
  await expect(session(page)).toContainText("identifier number 2 of the same session");
  const left = session(page).getByRole("listitem").filter({ hasText: "Absolute timeout" }).getByRole("timer");
  const shown = await left.innerText();
  expect(shown).toMatch(/^in (8:00:00|7:59:\d\d)$/);
  await expect(left).not.toHaveText(shown);
});

test("of each cookie the page has the attributes that the browser holds, and never its value @no-javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/email", customer);
  await page.goto("/lab");
  const held = await context.cookies();
  expect(held.map(({ name }) => name)).toEqual(expect.arrayContaining([customerCookie, elevationCookie]));
  for (const { name, value, path, secure, httpOnly, sameSite, expires } of held) {
    const item = cookies(page)
      .getByRole("listitem")
      .filter({ hasText: `${name}=` });
    await expect(item).toContainText(`${name}=…; Path=${path};`);
    await expect(item).toContainText(`SameSite=${sameSite}`);
    await expect(item.getByText("It is here: 256 bits.")).toBeVisible();
    expect([secure, httpOnly]).toEqual([true, true]);
    await expect(item).toContainText("Secure; HttpOnly");
    await expect(item.getByText("Max-Age=")).toHaveCount(expires === -1 ? 0 : 1);
    expect(await page.content()).not.toContain(value);
  }
});

test("an identifier that the shop is handed is not adopted", async ({ page, context }) => {
  await arriveSignedIn(page, await newCustomer());
  const own = await identifierIn(context, customerCookie);
  await page.goto("/lab");
  await expectScripted(page);
  const fixation = attack(page, "Session fixation");
  await fixation.getByRole("button").click();
  await expect(fixation).toContainText("Not adopted");
  await expect(fixation).toContainText("HTTP 303 Location: /sign-in?returnTo=%2Faccount");
  await expect(fixation).not.toContainText("Set-Cookie");
  await expect(fixation.getByText("lib/session/protocol.ts")).toBeVisible();
  expect(await identifierIn(context, customerCookie)).toBe(own);
});

test("another site's form is refused with every cookie of the visitor's, and the cart stays as it is", async ({
  page,
  context,
}) => {
  await arriveWithVase(page);
  await page.goto("/lab");
  await expectScripted(page);
  const crossSite = attack(page, "Cross-site request forgery");
  await crossSite.getByRole("button").click();
  await expect(crossSite).toContainText("Every cookie of yours came along.");
  await expect(crossSite).toContainText("Pieces in your cart before: 1, after: 1.");
  await expect(crossSite).toContainText("HTTP 403");
  await expect(crossSite).toContainText("origin: https://evil.example");
  // The shop's own form, with all that would put the piece into a cart.
  await expect(crossSite).toContainText(/--form-string 'sku=CW-/);
  await expect(crossSite).toContainText("--form-string 'quantity=1'");
  await expect(crossSite).not.toContainText(await identifierIn(context, guestCookie));
  await page.goto("/cart");
  await expectInCart(page, 1);
});

for (const tag of ["", " @no-javascript"]) {
  test(`an old identifier is served within the grace; after it, the session ends and its owner is told why${tag}`, async ({
    page,
    context,
  }) => {
    // The page would hear of the end, and might take itself away before the answer is read.
    await page.route("**/session/events", (route) => route.fulfill({ status: 204 }));
    const old = await withReplacedIdentifier(page);
    const current = await identifierIn(context, customerCookie);
    const handle = await handleOf(current);
    const replay = attack(page, "Replay of a stolen identifier");
    await present(page, old);
    await expect(replay).toContainText("Served");
    await expect(replay).toContainText("HTTP 200");
    expect(await standing(handle)).toMatchObject({ endReason: null });

    await replacedFor(old, rotation.grace);
    await present(page, old);
    await expect(replay).toContainText("Reuse noticed");
    await expect(replay).toContainText("because=reuse");
    await expect(replay).toContainText(`Set-Cookie: ${customerCookie}=;`);
    expect(await standing(handle)).toMatchObject({ endReason: "reuse" });
    await expect(session(page)).toContainText("You have none.");
    for (const identifier of [old, current]) expect(await page.content()).not.toContain(identifier);

    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?.*because=reuse/);
    await expect(page.getByRole("main")).toContainText(/copied|two places/i);
  });
}

test("what was pasted is in no answer, no address and no log", async ({ page, context }) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  const old = await withReplacedIdentifier(page);
  await expectScripted(page);
  await present(page, old);
  const replay = attack(page, "Replay of a stolen identifier");
  await expect(replay).toContainText("Served");
  await expect(replay.getByLabel("The old value")).toHaveValue("");
  const current = await identifierIn(context, customerCookie);
  const everywhere = [await page.content(), await serverLog(), ...sent].join("\n");
  for (const identifier of [old, current]) expect(everywhere).not.toContain(identifier);
});

test("what is no identifier is refused at its field, and sent nowhere @no-javascript", async ({ page }) => {
  await withReplacedIdentifier(page);
  const field = page.getByLabel("The old value");
  for (const value of ["", "x".repeat(42), `${"x".repeat(42)};`, "__Host-Http-session=x"]) {
    await present(page, value);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/Paste the (old value|value alone)/);
    await expect(field).toHaveValue("");
    await expect(answered(page)).toHaveCount(0);
  }
});

test("nobody is asked to replay who has no session @no-javascript", async ({ page }) => {
  await page.goto("/lab");
  await present(page, "x".repeat(43));
  await expect(page.getByText("Nobody is signed in here")).toBeVisible();
  await expect(answered(page)).toHaveCount(0);
});

test("presses are counted, and who presses too often has to wait @no-javascript", async ({ page }) => {
  await page.goto("/lab");
  const { free, firstWait } = throttles["lab-network"];
  const key = throttleKey("lab-network", "127.0.0.0/24");
  // By a clock that is ahead of the shop's: all of the wait is left, however slow the page is.
  await database().attempt.create({ data: { key, failures: free, lastFailedAt: after(now(), minutes(1)) } });
  await attack(page, "Session fixation").getByRole("button").click();
  await expect(page.getByRole("alert")).toContainText(`Please wait ${inWords(firstWait)}`);
  await expect(answered(page)).toHaveCount(0);
});

test("German has it too @no-javascript", async ({ page }) => {
  await page.goto("/de/lab");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sitzungslabor");
  await page.getByRole("button", { name: "Eine ausgedachte Kennung vorlegen" }).click();
  await expect(page.getByText("Nicht übernommen")).toBeVisible();
});

test("where it is switched off there is no such page, its actions do nothing, and nothing speaks of it @no-javascript", async ({
  page,
}) => {
  test.slow();
  await page.goto("/lab");
  const fields = await attack(page, "Session fixation")
    .locator("input")
    .evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ name, value }) => [name, value]));
  const dataDir = dataDirFor("shop-without-lab");
  rmSync(dataDir, { recursive: true, force: true });
  const shop = await startShop(await freePort(), dataDir, { LAB: "0" });
  try {
    const visit = visitsWith(rawRequests(shop.origin, dataDir), "");
    expect((await visit("/lab")).status).toBe(404);
    for (const path of ["/lab", "/cart"]) {
      const { body } = await visit(path, Object.fromEntries(fields));
      expect(body).not.toContain("Not adopted");
    }
    // Of the same build, the same form is answered where the lab is open.
    const open = await visitsWith(rawRequests(config().origin), "")("/lab", Object.fromEntries(fields));
    expect(open.body).toContain("Not adopted");
  } finally {
    await shop.stop();
  }
});
