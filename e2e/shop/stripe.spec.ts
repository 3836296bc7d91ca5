/**
 * A shop whose orders are paid by Stripe, as far as that can be shown without Stripe: the example of its API answers the shop, and
 * a stand-in for its script, which says that it is one, runs in the browser.
 */
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { type ExampleStripe, startExampleStripe } from "#lib/payment/example-stripe";
import { continueTo, orderNumber, placeOrder, walkToPayment } from "../support/checkout.ts";
import { rawRequests } from "../support/raw.ts";
import { dataDirFor, freePort, type RunningShop, startShop } from "../support/server.ts";
import { addVaseToCart } from "../support/shop.ts";
import { standInForStripe } from "../support/stripe-stand-in.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ mode: "serial" });
test.slow();

let example: ExampleStripe;
let shop: RunningShop;
const dataDir = dataDirFor("shop-with-stripe");

test.beforeAll(async () => {
  example = await startExampleStripe();
  // The browser trusts the authority of the shop under test; this one is of the same house.
  cpSync(join(process.env["DATA_DIR"] ?? "", "tls"), join(dataDir, "tls"), { recursive: true });
  shop = await startShop(await freePort(), dataDir, { ...example.environment });
});
test.afterAll(async () => {
  await shop.stop();
  await example.stop();
});

let context: BrowserContext;
let page: Page;
test.beforeEach(async ({ browser }) => {
  context = await browser.newContext({ baseURL: shop.origin });
  page = await context.newPage();
  await standInForStripe(page);
  await addVaseToCart(page);
});
test.afterEach(() => context.close());

let made = 0;
/** Types a card that does so into Stripe's own field. */
async function typeCard(behaviour: string): Promise<void> {
  made += 1;
  await expect(page.getByText("card form is being loaded")).toBeHidden();
  await page.getByLabel("Card of Stripe").fill(`${behaviour}_e2e${made}`);
}

/** What the button says of itself, whether it is disabled, in the very moment in which a refusal appears. */
const stateWhenRefused = (page: Page, words: string) =>
  page.evaluate(
    (words) =>
      new Promise<string | null>((resolve) => {
        const look = () => {
          if (!document.querySelector("[role=alert]")?.textContent.includes(words)) return;
          resolve(document.querySelector("#payment button")?.getAttribute("aria-disabled") ?? null);
        };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      }),
    words,
  );

/** Goes on to the review, a document of its own: not even what has been loaded of Stripe goes along. */
async function continueToReview(): Promise<void> {
  await continueTo(page, /\/checkout\/review/);
  await page.waitForFunction(() => !("Stripe" in window));
}

const lastIntent = () => [...example.intents.values()].at(-1);

test("a card that Stripe takes pays the order; Stripe's script is on the payment page and nowhere else", async () => {
  const visited: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).hostname.endsWith("stripe.com")) visited.push(new URL(page.url()).pathname);
  });
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  await walkToPayment(page);
  await typeCard("accept");
  expect(await page.evaluate(() => "Stripe" in window)).toBe(true);
  await continueToReview();
  await expect(page.getByText("Visa ending in 4242")).toBeVisible();
  await placeOrder(page);
  const number = await orderNumber(page);
  await expect(page.getByText(number).first()).toBeVisible();
  expect(lastIntent()).toMatchObject({ status: "succeeded", metadata: { order: number }, currency: "eur" });
  expect(new Set(visited)).toEqual(new Set(["/checkout/payment"]));
  expect(violations).toEqual([]);
});

test("the policy lets Stripe in on the payment page alone", async () => {
  const ask = rawRequests(shop.origin, dataDir);
  for (const path of ["/", "/cart", "/checkout/review", "/checkout/wait/CW-1", "/de/cart"]) {
    const { headers } = await ask(path);
    expect(JSON.stringify(headers), path).not.toContain("stripe");
  }
  for (const path of ["/checkout/payment?declined=card-declined", "/de/checkout/payment"]) {
    const { headers } = await ask(path);
    expect(headers["content-security-policy"], path).toContain("https://js.stripe.com");
  }
});

test("what is wrong with a card is said on the page, and a card that is declined leads back to another", async () => {
  await walkToPayment(page);
  await expect(page.getByLabel("Card of Stripe")).toBeVisible();
  await expect(page.getByText("card form is being loaded")).toBeHidden();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Your card number is incomplete.");
  const whenRefused = stateWhenRefused(page, "Stripe does not know this card");
  await typeCard("invented");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  // A button that still waited would swallow the press of whoever is quick.
  expect(await whenRefused).toBe("false");
  await typeCard("poor");
  await continueToReview();
  await placeOrder(page);
  await expect(page).toHaveURL(/\/checkout\/payment\?declined=insufficient-funds/);
  await expect(page.getByText("There is not enough money on the card")).toBeVisible();
  expect(lastIntent()).toMatchObject({ status: "canceled" });
  await typeCard("accept");
  await continueToReview();
  await placeOrder(page);
  await orderNumber(page);
});

test("once the sum has changed meanwhile, the card is asked for again, for that sum, and not before Stripe is there", async () => {
  await walkToPayment(page);
  const frame = page.locator("#payment iframe");
  await expect(frame).toBeAttached();
  const sumBefore = await frame.getAttribute("title");
  const other = await context.newPage();
  await addVaseToCart(other);
  const arrive = Promise.withResolvers<void>();
  await typeCard("invented");
  await page.route("https://js.stripe.com/endive/stripe.js", async (route) => {
    await arrive.promise;
    await route.fallback();
  });
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByText("card form is being loaded")).toBeVisible();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The card form is not there yet");
  arrive.resolve();
  await typeCard("accept");
  expect(await frame.getAttribute("title")).not.toBe(sumBefore);
  await continueToReview();
});

test("while the page behind the payment is loaded as a document of its own, nothing can be pressed", async () => {
  await walkToPayment(page);
  await typeCard("accept");
  const arrive = Promise.withResolvers<void>();
  await page.route("**/checkout/review", async (route) => {
    if (route.request().isNavigationRequest()) await arrive.promise;
    await route.continue();
  });
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await page.waitForFunction(() => location.pathname === "/checkout/review" && document.documentElement.inert);
  arrive.resolve();
  await page.waitForFunction(() => !("Stripe" in window));
  await placeOrder(page);
  await orderNumber(page);
});

test("whom their bank asks, a link leads there, and they come back to a paid order", async () => {
  await walkToPayment(page);
  await typeCard("ask");
  await continueToReview();
  await placeOrder(page);
  await expect(page).toHaveURL(/\/checkout\/wait\//);
  await page.getByRole("link", { name: "Go to the bank" }).click();
  await page.getByRole("link", { name: "Approve" }).click();
  await orderNumber(page);
  expect(lastIntent()).toMatchObject({ status: "succeeded" });
});

test("a notice that Stripe has signed confirms the order while the browser is shut; any other is refused", async () => {
  await walkToPayment(page);
  await typeCard("late");
  await continueToReview();
  await placeOrder(page);
  await expect(page).toHaveURL(/\/checkout\/wait\//);
  const number = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto("about:blank");
  const { reference = "" } = lastIntent()?.metadata ?? {};
  example.answer(reference, true);
  const ask = rawRequests(shop.origin, dataDir);
  const { body, signature } = example.notice("payment_intent.succeeded", reference);
  const send = (path: string, header: string) =>
    ask(path, { "stripe-signature": header, "content-type": "application/json" }, { method: "POST", body });
  expect((await send("/webhooks/stripe", signature.replace(/v1=.{4}/, "v1=0000"))).status).toBe(400);
  expect((await send("/webhooks/test-bank", signature)).status).toBe(404);
  const readings = example.asked.length;
  expect((await send("/webhooks/stripe", signature)).status).toBe(204);
  expect(example.asked.slice(readings)).toContain(`GET /v1/payment_intents/${lastIntent()?.id}`);
  const settled = example.asked.length;
  expect((await send("/webhooks/stripe", signature)).status).toBe(204);
  expect(example.asked.length).toBe(settled);
  await page.goto(`/orders/${number}`);
  await expect(page.getByText(number ?? "").first()).toBeVisible();
});

test("without JavaScript the payment page says that it is needed here, and so does a press on its button", async ({
  browser,
}) => {
  await walkToPayment(page);
  const storageState = await context.storageState();
  const plain = await browser.newContext({ baseURL: shop.origin, storageState, javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto("/checkout/payment");
  // Playwright looks for no text within a noscript.
  const sentence = other.locator("noscript strong");
  await expect(sentence).toBeVisible();
  expect(await sentence.innerText()).toBe("Paying needs JavaScript here.");
  expect(await other.content()).not.toContain('action="javascript:');
  await other.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(other.getByRole("main").getByRole("alert")).toContainText("No card came along");
  await plain.close();
});
