/** The shop in German: an address that begins with /de, and every way from there stays there. */
import type { Locator, Page } from "@playwright/test";
import { database } from "#lib/database";
import { cards, newShopper } from "../support/checkout.ts";
import { exampleOrder } from "../support/example-order.ts";
import { inGerman } from "../support/german.ts";
import { latestLetterTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const main = (page: Page) => page.getByRole("main");
const field = (page: Page, label: string) => main(page).getByLabel(inGerman(label), { exact: true });
const press = (page: Page, name: string) =>
  main(page)
    .getByRole("button", { name: inGerman(name), exact: true })
    .click();

/** The paths of the documents that a page shows from now on. */
function pathsShownIn(page: Page): string[] {
  const shown: string[] = [];
  page.on("framenavigated", (frame) => shown.push(new URL(frame.url()).pathname));
  return shown;
}

test("from the home page to an order and its letter, nothing leads out of the German shop", async ({ page }) => {
  const shown = pathsShownIn(page);
  const shopper = newShopper();
  await page.goto("/de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: inGerman("Everything"), exact: true })
    .click();
  await expect(page).toHaveURL(/\/de\/products$/);
  await page.getByLabel(inGerman("Search the shop")).fill("vase");
  await page.getByLabel(inGerman("Search the shop")).press("Enter");
  await expect(page).toHaveURL(/\/de\/search\?q=vase$/);
  await main(page).locator('a[href="/de/products/harvest-vase"]').first().click();
  await expect(page).toHaveURL(/\/de\/products\/harvest-vase$/);
  await press(page, "Add to cart");
  await expect(page).toHaveURL(/\/de\/cart\?/);
  await main(page)
    .getByRole("link", { name: inGerman("Checkout"), exact: true })
    .or(main(page).getByRole("button", { name: inGerman("Checkout"), exact: true }))
    .click();
  await expect(page).toHaveURL(/\/de\/checkout\/contact$/);
  await main(page).getByLabel(inGerman("Email")).fill(shopper.email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/de\/checkout\/delivery$/);
  await main(page).getByLabel(inGerman("Country")).selectOption("DE");
  await field(page, "Name").fill(shopper.name);
  await field(page, "Street and house number").fill("Oranienstraße 12");
  await field(page, "postal code").fill("10999");
  await field(page, "Town or city").fill("Berlin");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/de\/checkout\/shipping$/);
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/de\/checkout\/payment$/);
  await field(page, "Card number").fill(cards.accepted);
  await field(page, "Expiry date").fill("04/39");
  await field(page, "Security code").fill("123");
  await field(page, "Name on the card").fill("M Somerville");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/de\/checkout\/review$/);
  await main(page)
    .getByRole("button", { name: /^Zahlungspflichtig bestellen: \d+,\d\d\s€$/ })
    .click();
  await expect(page).toHaveURL(/\/de\/orders\/CW-[\w-]+$/);
  expect(shown.filter((path) => !/^\/de(\/|$)/.test(path))).toEqual([]);

  const letter = await latestLetterTo(shopper.email);
  expect(letter.html).toContain('<html lang="de">');
  expect(letter.text).toContain(new URL(page.url()).pathname);
  expect(letter.text).toContain("Bestellung");
});

test("after the order everything is German too: where it stands, its invoice, and how it is cancelled", async ({
  page,
}) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  await database().order.update({ where: { number }, data: { language: "de" } });
  const heading = page.getByRole("heading", { level: 1 });
  const follow = (name: string | RegExp) => main(page).getByRole("link", { name, exact: true }).click();
  await page.goto("/de/orders/find");
  const shown = pathsShownIn(page);
  await main(page).getByLabel(inGerman("Order number")).fill(number);
  await main(page).getByLabel(inGerman("Email")).fill(email);
  await press(page, "Find order");
  await expect(page).toHaveURL(new RegExp(`/de/orders/${number}$`));
  await expect(heading).toHaveText("Vielen Dank, jetzt packen wir");
  const steps = main(page)
    .getByRole("list", { name: inGerman("How far it is") })
    .getByRole("listitem");
  await expect(steps).toHaveText([/^Aufgegeben/, /^Bezahlt und bestätigt/, /^Abgeschickt/, /^Zugestellt/]);
  await follow(/^Rechnung INV-/);
  await expect(heading).toHaveText(/^Rechnung INV-/);
  await expect(
    main(page)
      .getByRole("table", { name: /^Wofür: / })
      .getByRole("columnheader"),
  ).toHaveText([...["Was", "Menge", "Einzelpreis mit MwSt.", "Betrag"]]);
  await expect(main(page).getByRole("row", { name: /^Summe \d/ })).toContainText("96,00 €");
  await follow(inGerman("Back to the order"));
  await follow(inGerman("Cancel order"));
  await expect(heading).toHaveText(`Bestellung ${number} stornieren?`);
  await press(page, "Cancel order");
  await expect(heading).toHaveText(inGerman("This order was cancelled"));
  await expect(steps).toHaveText([/^Aufgegeben/, /^Bezahlt und bestätigt/, /^Storniert/, /^Erstattet 96,00\s€/]);
  expect(shown.filter((path) => !path.startsWith("/de/"))).toEqual([]);
  await postHasCome(email);
  expect((await latestLetterTo(email)).subject).toBe(`Bestellung ${number} ist storniert`);
});

for (const { title, tag } of [
  { title: "script leads", tag: "" },
  { title: "no script is needed", tag: " @no-javascript" },
]) {
  test(`the other language is a link to the same page, with its query and the same cart: ${title}${tag}`, async ({
    page,
  }) => {
    const toOther = (name: string) => page.getByRole("contentinfo").getByRole("link", { name, exact: true });
    await addVaseToCart(page);
    await page.goto("/");
    await page.getByRole("navigation").getByRole("link", { name: "Everything", exact: true }).click();
    await expect(page).toHaveURL(/\/products$/);
    // Gone on to without the footer being made anew.
    await expect(toOther("Deutsch")).toHaveAttribute("href", "/de/products");
    await page.goto("/products?category=glass&available=1");
    await toOther("Deutsch").click();
    await expect(page).toHaveURL(/\/de\/products\?category=glass&available=1$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await page.goto("/de/cart");
    await expect(main(page)).toContainText("48,00 €");
    await toOther("English").click();
    await expect(page).toHaveURL(/[^e]\/cart$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("banner").getByRole("link", { name: "Cart, 1 item", exact: true })).toBeVisible();
    await page.goto("/checkout/contact");
    await toOther("Deutsch").click();
    await expect(page).toHaveURL(/\/de\/checkout\/contact$/);
  });
}

for (const { title, isScripted } of [
  { title: "script checks them", isScripted: true },
  { title: "the server alone checks them @no-javascript", isScripted: false },
]) {
  test(`what is wrong and what is missing in a form is said in German, and what was typed stays: ${title}`, async ({
    page,
  }) => {
    const summary = main(page).getByRole("alert");
    const expectInvalid = async (input: Locator, problem: string) => {
      await expect(input).toHaveAttribute("aria-invalid", "true");
      await expect(input).toHaveAccessibleDescription(new RegExp(`Fehler: ${problem}`));
    };
    const incomplete = "Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel anna@example.com";
    await addVaseToCart(page);
    await page.goto("/de/checkout/contact");
    const email = main(page).getByLabel("E-Mail");
    await email.fill("mary@nowhere");
    await press(page, "Continue");
    await expect(summary.getByRole("heading")).toHaveText("Eines ist noch in Ordnung zu bringen");
    await expect(summary.getByRole("link")).toHaveText([incomplete]);
    await expectInvalid(email, incomplete);
    await expect(email).toHaveValue("mary@nowhere");
    await email.fill(newShopper().email);
    await press(page, "Continue");
    await expect(page).toHaveURL(/\/de\/checkout\/delivery$/);

    const [missing, wrong] = ["Geben Sie Straße und Hausnummer ein", "Prüfen Sie dies: Postleitzahl"];
    const postalCode = field(page, "postal code");
    await main(page).getByLabel(inGerman("Country")).selectOption("DE");
    if (!isScripted) await press(page, "Show the fields for this country");
    await field(page, "Name").fill("Mary Somerville");
    await postalCode.fill("1099");
    await field(page, "Town or city").fill("Berlin");
    await press(page, "Continue");
    await expect(summary.getByRole("heading")).toHaveText("2 Dinge sind noch in Ordnung zu bringen");
    await expect(summary.getByRole("link")).toHaveText([missing, new RegExp(wrong)]);
    await expectInvalid(field(page, "Street and house number"), missing);
    await expectInvalid(postalCode, wrong);
    if (isScripted) await expect(page).toHaveTitle(/^Fehler: /);
    await expect(field(page, "Name")).toHaveValue("Mary Somerville");
    await expect(postalCode).toHaveValue("1099");
    await expect(field(page, "Town or city")).toHaveValue("Berlin");
    await expect(main(page).getByLabel(inGerman("Country"))).toHaveValue("DE");

    await summary.getByRole("link", { name: missing }).click();
    await expect(field(page, "Street and house number")).toBeFocused();
    await field(page, "Street and house number").fill("Oranienstraße 12");
    await postalCode.fill("10999");
    await press(page, "Continue");
    await expect(page).toHaveURL(/\/de\/checkout\/shipping/);
  });
}

test("a page says where it is in each language, and so does the map", async ({ page, raw, baseURL }) => {
  await page.goto("/de/products/harvest-vase?glaze=Moss");
  const head = page.locator("head");
  await expect(head.locator("link[rel=canonical]")).toHaveAttribute("href", `${baseURL}/de/products/harvest-vase`);
  for (const [language, path] of [
    ["en", "/products/harvest-vase"],
    ["de", "/de/products/harvest-vase"],
    ["x-default", "/products/harvest-vase"],
  ])
    await expect(head.locator(`link[hreflang="${language}"]`)).toHaveAttribute("href", `${baseURL}${path}`);
  await expect(head.locator("meta[property='og:locale']")).toHaveAttribute("content", "de_DE");
  const { body: map } = await raw("/sitemap.xml");
  expect(map).toContain(`<loc>${baseURL}/de/products/harvest-vase</loc>`);
  expect(map).toContain(`hreflang="de" href="${baseURL}/de/products/harvest-vase"`);
  expect((await raw("/robots.txt")).body).toContain("Disallow: /de/cart");
});

test("what a page's script asks for comes in the language of the page", async ({ page }) => {
  await page.goto("/de/products");
  const asked = page.waitForRequest(/\/search\/suggestions/);
  await page.getByRole("combobox", { name: inGerman("Search the shop") }).pressSequentially("vase");
  expect(new URL((await asked).url()).pathname).toBe("/de/search/suggestions");
});

test("an address that leads nowhere says so in German, and its switch leads to no other site", async ({ page }) => {
  for (const path of ["/de/nowhere", "/de//evil.example", "/de/\\evil.example"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    for (const link of await page.getByRole("link").all())
      expect(await link.getAttribute("href"), path).toMatch(/^(\/(?![/\\])|#)/);
  }
});

test("the back office has no German address", async ({ page }) => {
  expect((await page.goto("/de/staff/sign-in"))?.status()).toBe(404);
});

test("what is sold is called and found in German, under the same addresses", async ({ page }) => {
  await page.goto("/de/search?q=Erntevase");
  await page.getByRole("main").getByRole("link", { name: "Erntevase" }).first().click();
  await expect(page).toHaveURL(/\/de\/products\/harvest-vase/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Erntevase");
  await page.getByRole("navigation", { name: "Glasur" }).getByRole("link", { name: "Moos" }).click();
  await expect(page).toHaveURL(/[?&]glaze=Moss/);
});

test("a page brings what its scripts say once, and they say it in German", async ({ page, context, raw }) => {
  expect((await raw("/de/cart")).body.split('"Sie sind offline"')).toHaveLength(2);
  await addVaseToCart(page);
  await page.goto("/de/cart");
  await expect(page.getByRole("combobox", { name: inGerman("Search the shop") })).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel(/^Menge von Erntevase/).selectOption("2");
  await expect(page.getByRole("heading", { name: "Sie sind offline" })).toBeVisible();
});
