/**
 * Attack: a link to the shop's own sign-in page leads on to a page of the attacker's that looks like it (WSTG-CLNT-04).
 * Shown by signing in through such links, and by where the browser then wants to go.
 */
import { control } from "../harness/control.ts";
import { expect, test } from "../harness/test.ts";

const elsewhere = [
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "https:evil.example",
  "/%09/evil.example/",
];

/** For an adapter that waits for a page of the shop, which an attacker's is not, or for another than the one it comes to. */
const patience = 5_000;

test("signing in leads nowhere but to the shop @ASVS-3.7.2 @WSTG-CLNT-04", async ({ shop, person, browser }) => {
  const parameter = shop.wayTo("returnParameter");
  /** Signs in on the way to that place; says which addresses elsewhere the browser asked for, and whether somebody is in. */
  const signInOnTheWayTo = async (place: string) => {
    const context = await browser.newContext();
    context.setDefaultTimeout(patience);
    const asked: string[] = [];
    // Not by a route: what an answer redirects to passes by none.
    context.on("request", (request) => {
      if (new URL(request.url()).hostname === "evil.example") asked.push(request.url());
    });
    const page = await context.newPage();
    await page.goto(`${shop.signInPage}?${parameter}=${place.includes("%") ? place : encodeURIComponent(place)}`);
    // Whether the adapter finds what it waits for says nothing: where the browser went does.
    await shop.submitSignIn(page, person).catch(() => undefined);
    await page.waitForLoadState().catch(() => undefined);
    const isIn = asked.length === 0 && (await shop.isSignedIn(page, person));
    await context.close();
    return { asked, isIn };
  };

  const home = await signInOnTheWayTo("/");
  control(home.isIn, `signing in at ${shop.signInPage}?${parameter}=/ lets nobody in.`);
  for (const place of elsewhere) {
    const { asked } = await signInOnTheWayTo(place);
    expect(asked, `${shop.signInPage}?${parameter}=${place} leads to another site after signing in.`).toEqual([]);
  }
});
