import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { creditOnePiece, documentPathsOf, exampleOrder } from "../support/example-order.ts";
import { latestLetterTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { newStaff, signInAsStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

const main = (page: Page) => page.getByRole("main");

/** Presses the link to the file and reads what comes: its name, and its text without any spaces. */
async function download(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await main(page).getByRole("link", { name: "Download as PDF" }).click();
  const file = await coming;
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await file.path())));
  const content = await (await pdf.getPage(1)).getTextContent();
  const words = content.items.flatMap((item) => ("str" in item ? [item.str] : [])).join("");
  return { name: file.suggestedFilename(), text: words.replaceAll(/\s/g, "") };
}

const invoiceNumber = /^INV-\d{4}-\d{5}$/;

test("a customer has the invoice of an order as a page and as a file, from the order and from the letter", async ({
  page,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await walkToReview(page, customer);
  await placeOrder(page);
  const number = await orderNumber(page);
  await main(page)
    .getByRole("link", { name: /^Invoice INV-/ })
    .click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/^Invoice INV-/);
  const invoice = (await heading.innerText()).replace("Invoice ", "");
  expect(invoice).toMatch(invoiceNumber);
  const table = main(page).getByRole("table", { name: `What Invoice ${invoice} is for` });
  await expect(table.getByRole("columnheader")).toHaveText(["What", "Quantity", "Price of one, with VAT", "Amount"]);
  await expect(table.getByRole("rowheader")).toHaveText([/^Harvest vase/]);
  const sums = main(page).getByRole("table", { name: `What Invoice ${invoice} comes to` });
  await expect(sums.getByRole("row", { name: /^contains VAT 23%/ })).toContainText("€");
  await expect(main(page)).toContainText("VAT number IE0000000X");
  const total = (await sums.getByRole("row", { name: /^Total €/ }).innerText()).replaceAll(/\s/g, "");
  const { name, text } = await download(page);
  expect(name).toBe(`${invoice}.pdf`);
  for (const words of [invoice, number, "Harvestvase", "12QuayStreet", "containsVAT23%", total])
    expect(text).toContain(words);
  await main(page).getByRole("link", { name: "Back to the order" }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
  await postHasCome(customer.email);
  const letter = await latestLetterTo(customer.email);
  expect(letter.text).toContain(`Invoice ${invoice}:\n`);
  await page.goto(/https:\S+\/documents\/\S+/.exec(letter.text ?? "")?.[0] ?? "");
  await expect(heading).toHaveText(`Invoice ${invoice}`);
});

test("a guest who has found an order has its invoice, and its credit note once it is cancelled, without JavaScript @no-javascript", async ({
  browser,
}) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const guest = await context.newPage();
  await guest.goto("/orders/find");
  await main(guest).getByLabel("Order number").fill(number);
  await main(guest).getByLabel("Email").fill(email);
  await main(guest).getByRole("button", { name: "Find order" }).click();
  await main(guest)
    .getByRole("link", { name: /^Invoice INV-/ })
    .click();
  expect((await download(guest)).name).toMatch(/^INV-.*\.pdf$/);
  const invoice = (await guest.getByRole("heading", { level: 1 }).innerText()).replace("Invoice ", "");
  await guest.goto(`/orders/${number}/cancel`);
  await main(guest).getByRole("button", { name: "Cancel order" }).click();
  await main(guest)
    .getByRole("link", { name: /^Credit note CN-/ })
    .click();
  await expect(main(guest).getByRole("definition").filter({ hasText: invoice })).toBeVisible();
  const { name, text } = await download(guest);
  expect(name).toMatch(/^CN-\d{4}-\d{5}\.pdf$/);
  for (const words of ["Correctsinvoice", invoice, "Ordercancelled"]) expect(text).toContain(words);
  await context.close();
});

test("staff see what was issued for an order, and have the file", async ({ page }) => {
  const number = await exampleOrder();
  await creditOnePiece(number);
  await signInAsStaff(page, await newStaff());
  await page.goto(`/staff/orders/${number}`);
  await expect(main(page).getByRole("link", { name: /^Credit note CN-/ })).toBeVisible();
  await main(page)
    .getByRole("link", { name: /^Invoice INV-/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Invoice INV-/);
  expect((await download(page)).text).toContain(number);
  await main(page).getByRole("link", { name: "Back to the order" }).click();
  await expect(page).toHaveURL(new RegExp(`/staff/orders/${number}$`));
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`an order and its invoice print black on white, each on one sheet and with nothing to press: ${colorScheme}`, async ({
    page,
  }) => {
    const { email } = newShopper();
    const number = await exampleOrder(email);
    await page.goto("/orders/find");
    await main(page).getByLabel("Order number").fill(number);
    await main(page).getByLabel("Email").fill(email);
    await main(page).getByRole("button", { name: "Find order" }).click();
    await expect(page).toHaveURL(new RegExp(`/orders/${number}`));
    const [invoice = ""] = await documentPathsOf(number);
    for (const path of [`/orders/${number}`, invoice]) {
      await page.goto(path);
      await page.emulateMedia({ media: "print", colorScheme });
      await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
      await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
      for (const role of ["button", "navigation", "search", "contentinfo"] as const)
        await expect(page.getByRole(role)).toHaveCount(0);
      await expect(main(page).getByRole("link", { name: "Download as PDF" })).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Invoice INV-/);
      const printed = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4" })));
      expect(printed.numPages, path).toBe(1);
      await page.emulateMedia({ media: null });
    }
  });
}
