/**
 * Attack: an identifier is read from a page, an address or the log, and used.
 * Shown by walking through the shop and looking for every identifier in whatever was sent and written.
 */
import { digest } from "#lib/random";
import { arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { serverLog } from "../../support/server-log.ts";
import { dueForRotation, handleOf, standing } from "../../support/session-record.ts";
import { expectScripted, signOut } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

test("no identifier stands in a body, an address or the log @TOK-06 @TOK-08 @ASVS-7.2.1 @ASVS-14.2.1 @ASVS-16.2.5 @WSTG-SESS-04 @javascript", async ({
  page,
  context,
}) => {
  const seen: { url: string; body: string; isAction: boolean }[] = [];
  const reading: Promise<void>[] = [];
  // Once finished: what was fetched ahead and then given up never has a body to read.
  page.on("requestfinished", (request) => {
    const read = request.response().then((response) => response?.text());
    const isAction = request.headers()["next-action"] !== undefined;
    reading.push(read.catch(() => "").then((body = "") => void seen.push({ url: request.url(), body, isAction })));
  });
  // Of the answer to a press a browser gives up what is left once it knows where to go, unless somebody reads a copy.
  await page.addInitScript(() => {
    const send = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const answer = await send(input, init);
      void answer.clone().text();
      return answer;
    };
  });

  await page.goto("/products/harvest-vase");
  await expectScripted(page);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
  // A browser forgets what it was answered when it leaves the page.
  await expect.poll(() => seen.some(({ isAction, body }) => isAction && body !== "")).toBe(true);
  const guest = await identifierIn(context, guestCookie);
  await page.goto("/checkout/contact");
  await arriveSignedIn(page, await newCustomer());
  const customer = await identifierIn(context, customerCookie);
  const handle = await handleOf(customer);
  await dueForRotation(customer);
  await page.goto("/account");
  await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  const successor = await identifierIn(context, customerCookie);
  for (const path of ["/", "/cart", "/account", "/account/orders", "/checkout/contact", "/nowhere"])
    await page.goto(path);
  await signOut(page);
  await Promise.all(reading);

  // What has no body, or none that can be read, proves nothing.
  const read = seen.filter(({ body }) => body !== "");
  expect(read.length).toBeGreaterThan(10);
  const log = await serverLog();
  for (const secret of [guest, customer, successor].flatMap((one) => [one, digest(one)])) {
    for (const { url, body } of seen) {
      expect(url).not.toContain(secret);
      expect(body.includes(secret), url).toBe(false);
    }
    expect(log.includes(secret)).toBe(false);
  }
});
