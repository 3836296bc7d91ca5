import type { Page } from "@playwright/test";
import { randomCode } from "#lib/random";
import { minutes } from "#lib/time";
import { provedAgo } from "../support/elevation.ts";
import { isHeaded, main, press } from "../support/form.ts";
import { examplePromotion } from "../support/promotions.ts";
import { addVaseToCart } from "../support/shop.ts";
import { confirmAsStaff, newStaff, type Staff, signInAsStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

/** Signs in and goes to the form by which a promotion is offered. */
async function goToForm(page: Page, person: Staff): Promise<void> {
  await signInAsStaff(page, person);
  await page.goto("/staff/promotions");
  await main(page).getByRole("link", { name: "Offer a promotion" }).click();
  await confirmAsStaff(page, person);
  await isHeaded(page, "Offer a promotion");
}

const fill = (page: Page, label: string, text: string) => main(page).getByLabel(label, { exact: true }).fill(text);
const choose = (page: Page, kind: string) => main(page).getByLabel("What it takes off").selectOption(kind);
const row = (page: Page, code: string) => main(page).getByRole("listitem").filter({ hasText: code });
const isSaid = (page: Page, words: string) => expect(main(page).getByText(words).first()).toBeVisible();
const amountBeside = (page: Page, term: string) =>
  main(page).locator("dl > div", { hasText: term }).locator("dd").first();

async function enter(page: Page, code: string): Promise<void> {
  await page.goto("/cart");
  await page.getByLabel("Promotion code", { exact: true }).fill(code);
  await press(page, "Apply promotion code");
}

test("staff offer an amount off, a guest uses it, and once staff have ended it nobody does; nothing typed is lost to the proof @no-javascript", async ({
  page,
  context,
  attacker: shop,
}) => {
  const [code, person] = [`TEN-${randomCode(6)}`, await newStaff()];
  await goToForm(page, person);
  await fill(page, "Code", code.toLowerCase());
  await choose(page, "An amount off the items");
  await fill(page, "How much", "€10");
  await press(page, "Offer it");
  await isSaid(page, "Enter more than is taken off, so that something is left to pay");
  await fill(page, "Minimum for items, in euros", "20,00");
  await main(page).getByLabel("Last day").fill("2099-12-31");
  await main(page).getByLabel("Once for each customer").check();
  await provedAgo(context, minutes(10));
  await press(page, "Offer it");
  await confirmAsStaff(page, person);
  await isHeaded(page, "Offer a promotion");
  await expect(main(page).getByLabel("Code", { exact: true })).toHaveValue(code.toLowerCase());
  await expect(main(page).getByLabel("What it takes off")).toHaveValue("amount");
  await expect(main(page).getByLabel("How much")).toHaveValue("€10");
  await expect(main(page).getByLabel("Minimum for items")).toHaveValue("20,00");
  await expect(main(page).getByLabel("Last day")).toHaveValue("2099-12-31");
  await expect(main(page).getByLabel("Once for each customer")).toBeChecked();
  await press(page, "Offer it");
  await isSaid(page, `${code} is offered`);
  await expect(row(page, code)).toContainText(
    "€10.00 off, for items from €20.00, once for each customer, through 31 Dec 2099, 23:59 UTC",
  );
  await expect(row(page, code)).toContainText("Offered by Grace Hopper.");
  await expect(row(page, code)).toContainText("Good now, not used yet");

  const guest = await shop.newPage();
  await addVaseToCart(guest);
  await enter(guest, code);
  await expect(amountBeside(guest, `Promotion code ${code}`)).toHaveText("−€10.00");

  await row(page, code)
    .getByRole("link", { name: `End ${code}` })
    .click();
  await isHeaded(page, `End ${code}?`);
  await press(page, `End ${code}`);
  await isSaid(page, `${code} has ended`);
  await expect(row(page, code)).toContainText("Over, not used yet");
  await expect(row(page, code)).toContainText(/Ended by Grace Hopper, .+ UTC\./);
  await expect(row(page, code).getByRole("link")).toHaveCount(0);
  await guest.goto("/cart");
  await isSaid(guest, `${code} expired on`);

  const late = await shop.newPage();
  await enter(late, code);
  await expect(main(late).getByRole("alert")).toContainText(`${code} expired on`);
});

test("a share and free delivery are offered without a minimum, and each takes off what it says", async ({
  page,
  attacker: shop,
}) => {
  const [tenth, free] = [`TENTH-${randomCode(6)}`, `FREE-${randomCode(6)}`];
  await goToForm(page, await newStaff());
  await fill(page, "Code", tenth);
  await choose(page, "A share of the items");
  await fill(page, "How much", "10 %");
  await press(page, "Offer it");
  await isSaid(page, `${tenth} is offered`);
  await expect(row(page, tenth)).toContainText("10% off");
  await page.goto("/staff/promotions/new");
  await fill(page, "Code", tenth);
  await choose(page, "Standard delivery");
  await press(page, "Offer it");
  const name = main(page).getByLabel("Code", { exact: true });
  await expect(name).toHaveAccessibleDescription(/Enter another: this one is, or was, offered already/);
  await expect(name).toHaveValue(tenth);
  await fill(page, "Code", free);
  await press(page, "Offer it");
  await isSaid(page, `${free} is offered`);
  await expect(row(page, free)).toContainText("free standard delivery");

  const guest = await shop.newPage();
  await addVaseToCart(guest);
  await enter(guest, tenth);
  const items = Number((await amountBeside(guest, "Items").textContent())?.replace("€", ""));
  await expect(amountBeside(guest, `Promotion code ${tenth}`)).toHaveText(`−€${(items / 10).toFixed(2)}`);
  await guest.getByRole("button", { name: `Remove promotion code ${tenth}` }).click();
  await expect(guest.getByText("The promotion code is removed from your cart.")).toBeVisible();
  await enter(guest, free);
  await expect(amountBeside(guest, `Promotion code ${free}`)).toHaveText("−€4.90");
});

test("a code that there is already is refused at its field, with everything typed kept @no-javascript", async ({
  page,
}) => {
  const code = await examplePromotion();
  await goToForm(page, await newStaff());
  await fill(page, "Code", code.toLowerCase());
  await choose(page, "A share of the items");
  await fill(page, "How much", "12,5%");
  await fill(page, "Minimum for items, in euros", "30");
  await main(page).getByLabel("First day").fill("2099-12-01");
  await main(page).getByLabel("Last day").fill("2099-12-31");
  await main(page).getByLabel("How many orders may use it in all").fill("100");
  await main(page).getByLabel("Once for each customer").check();
  await press(page, "Offer it");
  const taken = main(page).getByLabel("Code", { exact: true });
  await expect(taken).toHaveAttribute("aria-invalid", "true");
  await expect(taken).toHaveAccessibleDescription(/Enter another: this one is, or was, offered already/);
  await expect(taken).toHaveValue(code.toLowerCase());
  await expect(main(page).getByLabel("What it takes off")).toHaveValue("percentage");
  await expect(main(page).getByLabel("How much")).toHaveValue("12,5%");
  await expect(main(page).getByLabel("Minimum for items")).toHaveValue("30");
  await expect(main(page).getByLabel("First day")).toHaveValue("2099-12-01");
  await expect(main(page).getByLabel("Last day")).toHaveValue("2099-12-31");
  await expect(main(page).getByLabel("How many orders may use it in all")).toHaveValue("100");
  await expect(main(page).getByLabel("Once for each customer")).toBeChecked();
});

test("whoever ends what a colleague has just ended is told so, and ends nothing twice", async ({
  page,
  attacker: elsewhere,
}) => {
  const code = await examplePromotion();
  const [person, second] = [await newStaff(), await elsewhere.newPage()];
  await signInAsStaff(page, person);
  await signInAsStaff(second, person);
  for (const office of [page, second]) {
    await office.goto(`/staff/promotions/end?code=${code}`);
    await confirmAsStaff(office, person);
    await isHeaded(office, `End ${code}?`);
  }
  await press(second, `End ${code}`);
  await isSaid(second, `${code} has ended`);
  await press(page, `End ${code}`);
  await isHeaded(page, `${code} is over`);
  await isSaid(page, "There is nothing to end");
});
