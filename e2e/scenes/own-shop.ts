/** What only a shop without a mail server shows, and what only a broken one does: they have one of their own. */
import { rmSync } from "node:fs";
import { letterExamples } from "#lib/letter-examples";
import { inBooks } from "../support/books.ts";
import { expect, test } from "../support/scene.ts";
import { dataDirFor, freePort, startShop } from "../support/server.ts";

test("Outbox, every letter, and a fault", async ({ browser, take }) => {
  const dataDir = dataDirFor("photographed-shop");
  rmSync(dataDir, { recursive: true, force: true });
  const { origin, stop } = await startShop(await freePort(), dataDir);
  try {
    // It has an authority of its own, which the browser knows nothing of.
    const page = await browser.newPage({ baseURL: origin, ignoreHTTPSErrors: true });
    await page.goto("/outbox");
    await take("nothing written yet", page);
    await page.goto("/register");
    await page.getByRole("main").getByLabel("Email").fill("grace@example.com");
    await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page).toHaveURL(/\/register\/sent$/);
    await expect(async () => {
      await page.goto("/outbox");
      await expect(page.getByText("to grace@example.com")).toBeVisible({ timeout: 100 });
    }).toPass();
    await take("one letter", page);
    await page.getByRole("main").getByRole("link", { name: "Create your account" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create your account");
    await take("the letter", page);
    await page.goto("/outbox/examples/confirmationLetter");
    await take("an example", page);
    for (const example of Object.keys(letterExamples)) {
      await page.goto(`/outbox/examples/${example}/html`);
      await take(example, page);
    }
    inBooks(dataDir, 'ALTER TABLE "Category" RENAME TO "Lost"');
    await page.goto("/");
    await take("a fault", page);
    await page.close();
  } finally {
    await stop();
  }
});
