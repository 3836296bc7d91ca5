/** The shortest proof that the chain holds: certificate trusted, page rendered, scripts allowed to run. */
import { expect, test } from "./support/test.ts";

test("the shop opens, and its scripts run under its own policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));

  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});
