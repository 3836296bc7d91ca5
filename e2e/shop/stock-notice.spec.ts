import { randomName } from "#lib/random";
import { tellOfStock } from "#lib/stock-notice";
import { latestLetterTo, letterAbout, lettersTo, linkIn, postHasCome } from "../support/mailbox.ts";
import { setStock, shelve, unshelve } from "../support/stock.ts";
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

test("when there are some again, whoever agreed is written to once, and the letter leads to the very glaze and size", async ({
  page,
}) => {
  const { sku, path } = await shelve();
  await setStock(sku, 0);
  const email = `anna-${randomName().toLowerCase()}@example.com`;
  await page.goto(path);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Write to me when it is back" }).click();
  await page.goto(linkIn(await latestLetterTo(email)));
  await page.getByRole("button", { name: "Yes, write to me" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We write to you once");
  const subject = "Harvest vase: back in the shop";
  await tellOfStock();
  await postHasCome(email);
  expect((await latestLetterTo(email)).subject).not.toBe(subject);

  await setStock(sku, 3);
  await tellOfStock();
  const { text = "" } = await letterAbout(email, subject);
  expect(text).toContain(`The Harvest vase (${sku}, Test) is back`);
  await page.goto(/https:\S+\/products\/\S+/.exec(text)?.[0] ?? "");
  for (const [name, chosen] of [
    ["Glaze", sku],
    ["Size", "Test"],
  ] as const)
    await expect(page.getByRole("navigation", { name }).locator("[aria-current=true]")).toHaveText(chosen);
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible();
  await tellOfStock();
  await postHasCome(email);
  expect(await lettersTo(email)).toHaveLength(2);
  await unshelve(sku);
});
