import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/test.ts";

test("every letter of the shop is shown with made-up facts, as text and as HTML", async ({ page }) => {
  test.slow();
  await page.goto("/outbox");
  const list = page.getByRole("region", { name: "Every letter of the shop" });
  const paths = await list
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(paths.length).toBeGreaterThan(10);
  const stopped: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) stopped.push(message.text());
  });
  for (const path of paths) {
    await page.goto(path);
    const subject = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("link", { name: "See it as HTML" }).click();
    await expect(page).toHaveTitle(subject);
    // The policy lets its looks through, and nothing else.
    const button = page.getByRole("link").first();
    await expect(button).toHaveCSS("background-color", "rgb(31, 92, 77)");
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa"]).analyze();
    expect(violations.map(({ id }) => `${path} ${id}`)).toEqual([]);
  }
  expect(stopped).toEqual([]);
});

test("an example that does not exist is not found, be it a word that every object knows", async ({ raw }) => {
  for (const name of ["nothing", "constructor", "__proto__"]) {
    for (const path of [`/outbox/examples/${name}`, `/outbox/examples/${name}/html`])
      expect((await raw(path)).status).toBe(404);
  }
});
