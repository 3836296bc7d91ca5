import { randomName } from "#lib/random";
import { latestLetterTo, linkIn } from "../support/mailbox.ts";
import { expect, test } from "../support/test.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("who wants to hear of a piece that is sold out agrees by mail, and can change their mind", async ({
      page,
    }) => {
      await page.goto("/products/harvest-vase?glaze=Ink&size=Large");
      const ask = page.getByRole("button", { name: "Write to me when it is back" });
      await page.getByLabel("Email").fill("anna@example");
      await ask.click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Enter a complete email address");
      await expect(page.getByLabel("Email")).toHaveValue("anna@example");
      await expect(page.getByLabel("Email")).toBeFocused();
      const email = `anna-${randomName().toLowerCase()}@example.com`;
      await page.getByLabel("Email").fill(email);
      await ask.click();
      await expect(page.getByText("Look into your mail")).toBeVisible();
      await page.goto(linkIn(await latestLetterTo(email)));
      await page.getByRole("button", { name: "Yes, write to me" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We write to you once");
      await page.getByRole("button", { name: "Do not write to me" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We do not write to you");
    });
  });
}
