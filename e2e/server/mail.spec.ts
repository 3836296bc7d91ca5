/** Letters on their way to a real mail server, and while there is none. */
import { rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import type { Page } from "@playwright/test";
import { minutes } from "#lib/time";
import { demoPassword, inBooks } from "../support/books.ts";
import { newCustomer } from "../support/customer.ts";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { everyLetterTo, letterAbout, linkIn } from "../support/mailbox.ts";
import { dataDirFor, freePort, type RunningShop, startShop } from "../support/server.ts";
import { serverLog } from "../support/server-log.ts";
import { fillSignIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("a letter comes over TLS from a shop that has the password, in both its forms, to one mailbox @ASVS-12.3.1", async ({
  page,
}) => {
  const { email } = await newCustomer();
  await sendResetLink(page, email);
  const letter = await letterAbout(email, "Choose a new password");
  const trace = letter.headers.slice(0, 3).map(({ key, value }) => `${key}: ${value}`);
  // RFC 3848: “S” with TLS, “A” with authentication.
  expect(trace).toEqual([
    "return-path: <shop@localhost>",
    `delivered-to: ${email}`,
    "received: with ESMTPSA (TLSv1.3)",
  ]);
  expect(letter).toMatchObject({
    from: { name: "Cartwright & Daughters", address: "shop@localhost" },
    to: [{ address: email }],
  });
  expect(letter.text).toContain(linkIn(letter));
  expect(letter.html).toContain(`href="${new URL(linkIn(letter), process.env["ORIGIN"]).href}"`);
});

test.describe("while the mail server is away", () => {
  test.describe.configure({ mode: "serial" });

  const [dataDir, mailDir] = [dataDirFor("shop-without-post"), dataDirFor("mail-that-is-away")];
  const email = "ada@example.com";
  let shop: RunningShop;
  let mail: MailServer;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    test.slow();
    for (const path of [dataDir, mailDir]) rmSync(path, { recursive: true, force: true });
    mail = await startMailServer(mailDir);
    shop = await startShop(await freePort(), dataDir, { ...mail.settings, SEED_DEMO: "1" });
    // This shop has an authority of its own, which the browser knows nothing of.
    page = await browser.newPage({ baseURL: shop.origin, ignoreHTTPSErrors: true });
  });
  test.beforeEach(() => mail.goDown());
  test.afterAll(async () => {
    await page.close();
    expect(await shop.stop()).toBe(0);
    await mail.goDown();
  });

  test("what carries a secret is not kept for later: the page says the same, and whoever misses the letter asks again", async () => {
    await sendResetLink(page, email);
    await expect.poll(() => serverLog(dataDir)).toContain("A letter for a forgotten password could not be sent.");
    expect(inBooks(dataDir, 'SELECT "key" FROM "Letter"')).toEqual([]);
    await mail.comeBack();
    await sendResetLink(page, email);
    await expect.poll(() => everyLetterTo(email, mailDir)).toHaveLength(1);
  });

  test("nobody is kept waiting, and news of their account comes once it is back, once", async () => {
    test.slow();
    const callers: Socket[] = [];
    const silent = createServer((caller) => callers.push(caller)).listen(mail.port, "127.0.0.1");
    await page.goto("/sign-in");
    await fillSignIn(page, email, await demoPassword(dataDir, email));
    await expect(page).toHaveURL(/\/account$/);
    // The shop is still on the line, and nobody has said a word to it.
    await expect.poll(() => callers.map(({ closed }) => closed)).toEqual([false]);
    for (const caller of callers) caller.destroy();
    silent.close();
    await expect.poll(() => serverLog(dataDir)).toContain("A letter could not be sent and will be tried again: ");
    expect(await serverLog(dataDir)).not.toMatch(new RegExp(`letter.*${email}`));

    await mail.comeBack();
    // As if the pause before the next try were over.
    inBooks(dataDir, 'UPDATE "Letter" SET "nextTryAt" = "createdAt"');
    const news = async () => (await everyLetterTo(email, mailDir)).filter(({ subject }) => subject?.startsWith("New"));
    await expect.poll(news, { timeout: minutes(1) }).toHaveLength(1);
    await expect.poll(() => inBooks(dataDir, 'SELECT "key" FROM "Letter"')).toEqual([]);
    expect(await news()).toHaveLength(1);
  });
});

async function sendResetLink(page: Page, email: string): Promise<void> {
  await page.goto("/forgot-password");
  await page.getByRole("main").getByLabel("Email").fill(email);
  await page.getByRole("main").getByRole("button", { name: "Send reset link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
}
