/**
 * Attack: a link to the shop's own sign-in page leads on to a page of the attacker's that looks like it (WSTG-CLNT-04).
 * Shown by signing in through such links, and by where the browser then wants to go.
 */
import { expect, test } from "../harness/test.ts";

const elsewhere = [
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "https:evil.example",
  "/%09/evil.example/",
];

test("signing in leads nowhere but to the shop @ASVS-3.7.2 @WSTG-CLNT-04", async ({ shop, person, browser }) => {
  const parameter = shop.wayTo("returnParameter");
  for (const place of elsewhere) {
    const context = await browser.newContext();
    const asked: string[] = [];
    await context.route(/^https?:\/\/evil\.example/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: "" });
    });
    const page = await context.newPage();
    await page.goto(`${shop.signInPage}?${parameter}=${place.includes("%") ? place : encodeURIComponent(place)}`);
    await shop.submitSignIn(page, person);
    await page.waitForLoadState();
    expect(asked, `${shop.signInPage}?${parameter}=${place} leads to another site after signing in.`).toEqual([]);
    await context.close();
  }
});
