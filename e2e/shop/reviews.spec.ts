import { database } from "#lib/database";
import { decideReview } from "#lib/reviews";
import { arriveSignedIn } from "../support/arrival.ts";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { deliver, exampleOrder, ownedBy } from "../support/example-order.ts";
import { addVaseToCart, expectScripted } from "../support/shop.ts";
import { confirmAsStaff, newStaff, signInAsStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a guest reviews what they bought, mends what they left out, and is read once staff have published it", async ({
    page,
    browser,
  }) => {
    test.slow();
    await page.goto("/products/harvest-vase/review");
    await expect(page.getByText("Only those who bought a piece here review it")).toBeVisible();
    await addVaseToCart(page);
    await walkToReview(page, newShopper());
    await placeOrder(page);
    const number = await orderNumber(page);
    await page.getByRole("link", { name: "review the Harvest vase" }).click();
    const title = `Holds barley (${number})`;
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page.getByLabel("Review", { exact: true }).fill("It stands where\nothers lean.");
    await page.getByLabel("Name", { exact: true }).fill("Mary");
    await page.getByRole("button", { name: "Send review" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose how many stars you give it");
    await expect(page.getByLabel("Review", { exact: true })).toHaveValue("It stands where\nothers lean.");
    await page.getByRole("radio", { name: "4 stars" }).check();
    await page.getByRole("button", { name: "Send review" }).click();
    await expect(page.getByText("Thank you. We have your review.")).toBeVisible();
    await page.goto("/products/harvest-vase");
    await expect(page.getByRole("heading", { name: title })).toHaveCount(0);

    const office = await browser.newPage();
    const person = await newStaff();
    await signInAsStaff(office, person);
    await office.goto("/staff/reviews");
    const review = office.getByRole("article", { name: title });
    await review.getByRole("button", { name: "Publish" }).click();
    await confirmAsStaff(office, person);
    await expect(office.getByRole("heading", { level: 1 })).toHaveText("Reviews");
    await review.getByRole("button", { name: "Publish" }).click();
    await expect(review).toHaveCount(0);
    await office.close();

    await page.reload();
    await expect(page.getByRole("article").filter({ hasText: title })).toContainText("Mary");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harvest vase");
    await page.goto("/products/harvest-vase/review");
    await page.getByRole("button", { name: "Withdraw review" }).click();
    await expect(page.getByText("Your review is withdrawn")).toBeVisible();
    await page.goto("/products/harvest-vase");
    await expect(page.getByRole("heading", { name: title })).toHaveCount(0);
  });
});

test("a customer whose order has come reviews a piece of it, is told at once what is missing, mends it later, and withdraws it", async ({
  page,
}) => {
  const customer = await newCustomer();
  const number = await exampleOrder(customer.email);
  await ownedBy(number, customer);
  await deliver(number);
  await arriveSignedIn(page, customer);
  await page.goto("/products/harvest-vase/review");
  await expectScripted(page);
  const title = `Holds oats (${number})`;
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Review", { exact: true }).fill("It stands.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(customer.name);
  const send = page.getByRole("button", { name: /^(Send|Change) review$/ });
  await send.click();
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("Choose how many stars you give it");
  await expect(refusal).toBeFocused();
  await page.getByRole("radio", { name: "5 stars" }).check();
  await send.click();
  await expect(page.getByText("Thank you. We have your review.")).toBeVisible();
  const publish = async () => {
    const { id, version } = await database().review.findFirstOrThrow({ where: { accountId: customer.id } });
    await decideReview({ id, version, decision: "published" }, { accountId: "-", handle: "-" });
    await page.goto("/products/harvest-vase");
  };
  const review = page.getByRole("article").filter({ hasText: title });
  await publish();
  await expect(review).toContainText("It stands.");
  await expect(review).toContainText(customer.name);

  await page.goto("/products/harvest-vase/review");
  await expectScripted(page);
  await page.getByLabel("Review", { exact: true }).fill("It stands, and does not leak.");
  await send.click();
  await expect(page.getByText("Thank you. We have your review.")).toBeVisible();
  await publish();
  await expect(review).toContainText("It stands, and does not leak.");
  await expect(review).toHaveCount(1);

  await page.goto("/products/harvest-vase/review");
  await page.getByRole("button", { name: "Withdraw review" }).click();
  await expect(page.getByText("Your review is withdrawn")).toBeVisible();
  await page.goto("/products/harvest-vase");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harvest vase");
  await expect(review).toHaveCount(0);
});
