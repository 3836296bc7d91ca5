/**
 * Attack: an address in another language leads round what guards the page.
 * Shown by the same requests as elsewhere, to addresses that begin with a language.
 */
import { languages, mainLanguage, pathIn } from "#lib/language";
import { randomSecret } from "#lib/random";
import { arriveAsStaff, arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { expectEveryHeader } from "../../support/every-header.ts";
import { inGerman } from "../../support/german.ts";
import { newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

test("a page for the signed-in leads to the German sign-in page, and back @TOK-12 @ASVS-8.3.1", async ({
  page,
  baseURL,
}) => {
  const { email, password } = await newCustomer();
  await page.goto("/de/account/orders");
  await expect(page).toHaveURL(`${baseURL}/de/sign-in?returnTo=%2Fde%2Faccount%2Forders`);
  const form = page.getByRole("main");
  await form.getByLabel(inGerman("Email")).fill(email);
  await form.getByLabel(inGerman("Password"), { exact: true }).fill(password);
  await form.getByRole("button", { name: inGerman("Sign in"), exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}/de/account/orders`);
  await page
    .getByRole("main")
    .getByRole("button", { name: inGerman("Sign out") })
    .click();
  await expect(page).toHaveURL(/\/de\/sign-in\?because=signed-out$/);
});

test("a write from another site is refused in every language @CSR-01 @ASVS-3.5.1", async ({ page, context, raw }) => {
  await arriveSignedIn(page, await newCustomer());
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  for (const path of ["/de/cart", "/de/sign-out", "/de/session/extension"]) {
    const answer = await raw(path, { cookie, "sec-fetch-site": "cross-site" }, { method: "POST", body: "" });
    expect(answer.status, path).toBe(403);
    expect(answer.body, path).toContain('<html lang="de">');
    expectEveryHeader(answer);
  }
  expect((await raw("/account", { cookie })).status).toBe(200);
});

test("the back office is served in no other language, to nobody @TOK-12 @ASVS-8.3.1", async ({ page }) => {
  await arriveAsStaff(page, await newStaff());
  for (const path of ["/de/staff", "/de/staff/orders", "/de/staff/sign-in", "/de/staff/session/status"])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test("a secret address is named to nobody in any language @ACC-14 @ASVS-14.2.1", async ({ raw }) => {
  for (const language of languages) {
    for (const path of ["/register", "/email-change", "/email-change/undo", "/sign-in/verify"]) {
      const { headers } = await raw(pathIn(language, `${path}/${randomSecret()}`));
      expect(headers["referrer-policy"], `${path} in ${language}`).toBe("strict-origin");
    }
    const { headers } = await raw(pathIn(language, `/reset-password/${randomSecret()}`));
    expect(headers, language).toMatchObject({
      "referrer-policy": "no-referrer",
      location: expect.stringContaining(pathIn(language, "/reset-password?")),
    });
  }
  expect(languages).not.toEqual([mainLanguage]);
});
