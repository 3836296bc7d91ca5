/** The back office. */
import { randomCode } from "#lib/random";
import { after, days, now } from "#lib/time";
import { newCustomer } from "../support/customer.ts";
import { isHeaded, isWrong, main, press } from "../support/form.ts";
import { examplePromotion, expire } from "../support/promotions.ts";
import { exampleReview, publishedReview } from "../support/reviews.ts";
import { expect, test } from "../support/scene.ts";
import { signIn } from "../support/shop.ts";
import { confirmAsStaff, newStaff, signInAsStaff } from "../support/staff.ts";

test("Back office", async ({ page, attacker, take }) => {
  const [customer, person] = [await newCustomer(), await newStaff()];
  await signIn(await attacker.newPage(), customer);
  await signInAsStaff(page, person);
  for (const path of [
    "/staff",
    "/staff?q=nobody-is-called-this",
    `/staff/accounts/${customer.id}`,
    "/staff/limits",
    "/staff/orders/nothing",
  ]) {
    await page.goto(path);
    await take(path.replace(customer.id, "…"));
  }
});

test("Promotions in the back office", async ({ page, take }) => {
  const person = await newStaff();
  await signInAsStaff(page, person);
  await page.goto("/staff/promotions/new");
  await confirmAsStaff(page, person);
  await isHeaded(page, "Offer a promotion");
  await take("offer one");
  await press(page, "Offer it");
  await isWrong(page);
  await take("offer one, nothing filled in");
  const code = await examplePromotion({ minimumMinor: 2000, isOncePerCustomer: true, mostUses: 100 });
  await examplePromotion({ kind: "free-delivery", validFrom: after(now(), days(3)) });
  await expire(await examplePromotion());
  await page.getByLabel("Code", { exact: true }).fill(`TEN-${randomCode(6)}`);
  await page.getByLabel("What it takes off").selectOption("A share of the items");
  await page.getByLabel("How much").fill("10");
  await press(page, "Offer it");
  await isHeaded(page, "Promotions");
  await take("one is offered");
  await page.goto("/staff/promotions");
  await take("all of them");
  await page.goto(`/staff/promotions/end?code=${code}`);
  await take("end one");
  await press(page, `End ${code}`);
  await expect(page.getByText(`${code} has ended`)).toBeVisible();
  await take("one has ended");
  await page.goto(`/staff/promotions/end?code=${code}`);
  await take("it is over");
});

test("Reviews in the back office", async ({ page, take }) => {
  const person = await newStaff();
  await signInAsStaff(page, person);
  await exampleReview("table-bell");
  await page.goto("/staff/reviews");
  await take("to be read");
  await publishedReview("table-bell");
  await page.goto("/staff/reviews?standing=published");
  await take("published");
});

test("Sessions in the back office", async ({ page, attacker, take }) => {
  const [customer, person] = [await newCustomer(), await newStaff()];
  await signIn(await attacker.newPage(), customer);
  await signInAsStaff(page, person);
  await page.goto(`/staff/end-sessions?what=account&id=${customer.id}`);
  await isHeaded(page, "Confirm it is you");
  await take("confirm it is you");
  await confirmAsStaff(page, person);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Confirm it is you");
  await take("all of an account");
  await page.goto("/staff/end-sessions?what=everybody");
  await expect(page.getByRole("button", { name: "Sign everybody out" })).toBeVisible();
  await take("of everybody");
});

test("Stock in the back office", async ({ page, take }) => {
  const person = await newStaff();
  await signInAsStaff(page, person);
  await page.goto("/staff/stock?which=sold-out");
  await take("what is sold out");
  await main(page).getByRole("listitem").getByRole("link").first().click();
  await confirmAsStaff(page, person);
  await expect(page.getByLabel("On the shelf")).toBeVisible();
  await take("count a piece");
  await page.getByLabel("On the shelf").fill("a dozen");
  await press(page, "Write it down");
  await isWrong(page);
  await take("count a piece, mistyped");
  await page.goto(page.url().replace(/found=\d+/, "found=7"));
  await take("a count that is over");
});
