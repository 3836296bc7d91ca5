import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { addVaseToCart } from "../support/shop.ts";
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
