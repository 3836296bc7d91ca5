/**
 * Attack: somebody uses a session after its owner has left: by a copy of its cookie, or by the same browser (WSTG-SESS-06).
 * Shown with the copy, with the back button, and by what the answers tell the browser to keep.
 */
import { expect, test } from "../harness/test.ts";

test("signing out ends the session on the server, not only in the browser @LIF-05 @ASVS-7.4.1 @WSTG-SESS-06", async ({
  shop,
  person,
  page,
  context,
}) => {
  await shop.signIn(page, person);
  const copy = await shop.cookieHeader(context);
  if (!(await shop.opensWith(copy, person)))
    throw new Error("A copy of all cookies opens nothing even before the sign-out.");
  await shop.signOut(page);
  const isOpen = await shop.opensWith(copy, person);
  expect(isOpen, "A copy of the cookies still opens the account after its owner has signed out.").toBe(false);
});

test("the back button shows nothing personal afterwards @LIF-08 @ASVS-14.3.2 @WSTG-ATHN-06", async ({
  shop,
  person,
  page,
}) => {
  await shop.signIn(page, person);
  await page.goto("/");
  await shop.signOut(page);
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack({ timeout: 10_000 }).catch(() => null);
    const isShown = (await page.locator("html").innerHTML()).includes(person.email);
    expect(isShown, `After signing out, the back button (${steps + 1}×) shows the account again.`).toBe(false);
  }
});

test("a personal page is not kept by browsers or caches @COK-09 @ASVS-14.3.2", async ({
  shop,
  person,
  page,
  context,
}) => {
  await shop.signIn(page, person);
  const { headers } = await shop.ask(shop.personalPage, { headers: { cookie: await shop.cookieHeader(context) } });
  const said = headers["cache-control"];
  expect(
    said ?? "",
    `${shop.personalPage} is answered without “Cache-Control: no-store” (${said ?? "nothing"}).`,
  ).toContain("no-store");
});

test("the answer to signing out has the browser forget @LIF-08 @ASVS-14.3.1", async ({ shop, person, page }) => {
  await shop.signIn(page, person);
  const reading: Promise<Record<string, string>>[] = [];
  page.on("response", (response) => void reading.push(response.allHeaders().catch(() => ({}))));
  await shop.signOut(page);
  const said = (await Promise.all(reading)).map((headers) => headers["clear-site-data"]).filter(Boolean);
  expect(
    said.length,
    "No answer to the sign-out carries Clear-Site-Data: what the browser keeps stays.",
  ).toBeGreaterThan(0);
});
