/** A shop without a mail server, on its developer's own machine: what it would have sent lies in the outbox. */
import { readdirSync, rmSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { rawRequests } from "../support/raw.ts";
import { dataDirFor, freePort, type RunningShop, startShop } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ mode: "serial" });

const dataDir = dataDirFor("shop-without-mail-server");
let shop: RunningShop;

test.beforeAll(async () => {
  test.slow();
  rmSync(dataDir, { recursive: true, force: true });
  shop = await startShop(await freePort(), dataDir);
});
test.afterAll(async () => {
  expect(await shop.stop()).toBe(0);
});

/** Does something in a browser that takes the shop's certificate, whose authority it knows nothing of. */
async function inBrowser(browser: Browser, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: shop.origin, ignoreHTTPSErrors: true });
  await work(await context.newPage());
  await context.close();
}

test("a letter lies there, newest first, and its link can be followed", async ({ browser }) =>
  inBrowser(browser, async (page) => {
    await page.goto("/register");
    await page.getByRole("main").getByLabel("Email").fill("grace@example.com");
    await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
    // The page waits for no post, and the outbox shows what has come when it is opened.
    const kept = () => readdirSync(dataDir, { recursive: true });
    await expect.poll(kept).toContainEqual(expect.stringMatching(/^outbox\/.+\.eml$/));
    await page.getByRole("link", { name: "outbox" }).click();
    const row = page.getByRole("main").getByRole("listitem").first();
    await expect(row).toContainText("to grace@example.com");
    await row.getByRole("link", { name: "Create your account" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create your account");
    await expect(page.getByText("to grace@example.com")).toBeVisible();
    await page.getByRole("link", { name: /\/register\/[\w-]{43}$/ }).click();
    await expect(page.getByRole("button", { name: "Create account" })).toBeVisible();
  }));

test("every letter of the shop is shown with made-up facts, as text and as HTML", async ({ browser }) => {
  test.slow();
  await inBrowser(browser, async (page) => {
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
      // The policy lets its looks through, and nothing else. Where a document is linked too, the button comes after it.
      const button = page.getByRole("link").last();
      await expect(button).toHaveCSS("background-color", "rgb(29, 90, 74)");
    }
    expect(stopped).toEqual([]);
  });
});

test("an example that does not exist is not found, be it a word that every object knows", async () => {
  const ask = rawRequests(shop.origin, dataDir);
  for (const name of ["nothing", "constructor", "__proto__"]) {
    for (const path of [`/outbox/examples/${name}`, `/outbox/examples/${name}/html`])
      expect((await ask(path)).status).toBe(404);
  }
});

test("a shop that has a mail server has no outbox, and speaks of none", async ({ page, raw }) => {
  for (const path of ["", "/examples/newDeviceLetter", "/examples/newDeviceLetter/html"])
    expect((await raw(`/outbox${path}`)).status).toBe(404);
  for (const path of ["/register/sent", "/forgot-password/sent", "/sign-in/verify"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).not.toContainText("outbox");
  }
});
