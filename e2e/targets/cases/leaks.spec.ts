/**
 * Attack: the identifier is read from where it lies open: an address, a body, the browser's storage (WSTG-SESS-04).
 * Shown by looking for it in everything that a browser asks for and gets while somebody signs in and looks around.
 */
import { identifierIn } from "../harness/cookies.ts";
import { isOf } from "../harness/request.ts";
import { secretParts } from "../harness/sample.ts";
import { expect, test } from "../harness/test.ts";

test("no address holds the session's identifier @ASVS-14.2.1 @WSTG-SESS-04", async ({
  shop,
  person,
  page,
  context,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  await shop.signIn(page, person);
  await page.goto("/");
  for (const part of secretParts(await identifierIn(context, shop.sessionCookie))) {
    const found = addresses.find((address) => address.includes(part));
    expect(found, `The session's identifier stands in an address: ${found?.replace(part, "…")}`).toBeUndefined();
  }
});

test("no body holds it: it travels in Set-Cookie alone @TOK-06 @ASVS-3.3.4", async ({
  shop,
  person,
  page,
  context,
}) => {
  const reading: Promise<{ what: string; text: string }>[] = [];
  page.on("response", (response) => {
    if (!isOf(shop.origin, response.url())) return;
    const what = `${response.request().method()} ${new URL(response.url()).pathname}`;
    // An answer that leads elsewhere has no body, and one that never ends is never whole.
    if (response.headers()["content-type"]?.startsWith("text/event-stream")) return;
    reading.push(
      response.text().then(
        (text) => ({ what, text }),
        () => ({ what, text: "" }),
      ),
    );
  });
  await shop.signIn(page, person);
  await page.goto("/");
  const bodies = await Promise.all(reading);
  for (const part of secretParts(await identifierIn(context, shop.sessionCookie))) {
    const found = bodies.find(({ text }) => text.includes(part));
    const sentence = `${part.slice(0, 6)}…, of the cookie ${shop.sessionCookie}, also stands in the body of ${found?.what}.`;
    expect(found?.what, sentence).toBeUndefined();
  }
});

test("nothing in the browser's storage holds it @ASVS-14.3.3", async ({ shop, person, page, context }) => {
  await shop.signIn(page, person);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  for (const part of secretParts(await identifierIn(context, shop.sessionCookie))) {
    expect(stored, "The session's identifier is kept in the browser's storage, for every script.").not.toContain(part);
  }
});
