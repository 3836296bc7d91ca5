/**
 * Attack: somebody is held up by guesses that nobody knows of, or customers learn the limits of all.
 * Shown by filling a limit: staff see how many wait and not who, and customers see none of it.
 */
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { arriveSignedIn } from "../../support/arrival.ts";
import { newCustomer } from "../../support/customer.ts";
import { newStaff, signInAsStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

test("staff see every limit, and how many it holds up now, but not whom @ACC-27 @ASVS-6.1.1", async ({ page }) => {
  const person = await newStaff();
  await signInAsStaff(page, person);
  const address = `${randomName().toLowerCase()}@example.com`;
  const key = throttleKey("sign-in-verification-account", address);
  await database().attempt.create({ data: { key, failures: 30, lastFailedAt: now() } });
  const link = page.getByRole("navigation", { name: "Back office" }).getByRole("link", { name: "Limits" });
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Limits");
  await expect(link).toHaveAttribute("aria-current", "page");
  const row = page.getByRole("row", { name: /^Letters to confirm a sign-in account/ });
  await expect(row).toContainText("1 hour");
  expect(Number(await row.getByRole("cell").last().innerText())).toBeGreaterThanOrEqual(1);
  await expect(page.getByText(/^\d+ of 1000$/)).toBeVisible();
  await expect(page.getByText("Unknown session cookies in the last 10 minutes")).toBeVisible();
  const html = await page.content();
  for (const secret of [address, key]) expect(html).not.toContain(secret);
});

test("customers see nothing of the limits @ACC-27 @ASVS-8.2.1", async ({ page }) => {
  await arriveSignedIn(page, await newCustomer());
  await page.goto("/staff/limits");
  await expect(page).toHaveURL(/\/staff\/sign-in/);
});
