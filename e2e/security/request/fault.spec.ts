/**
 * Attack: a fault inside is used to learn what is inside, or makes the shop say what is not true.
 * Shown on a shop whose database fails, or has lost a table behind its back.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { demoPassword, inBooks } from "../../support/books.ts";
import { deviceCookie } from "../../support/cookies.ts";
import { elevationCookie } from "../../support/elevation.ts";
import { expectEveryHeader } from "../../support/every-header.ts";
import { rawRequests } from "../../support/raw.ts";
import { results } from "../../support/results.ts";
import { freePort, type RunningShop, startShop } from "../../support/server.ts";
import { serverLog } from "../../support/server-log.ts";
import { fillSignIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

test.describe.configure({ mode: "serial" });

const dataDir = join(results, "broken-shop");
let shop: RunningShop;

test.beforeAll(async () => {
  test.slow();
  rmSync(dataDir, { recursive: true, force: true });
  shop = await startShop(await freePort(), dataDir, { SEED_DEMO: "1" });
});
test.afterAll(async () => {
  expect(await shop.stop()).toBe(0);
});

for (const { who, email, home } of [
  { who: "a customer", email: "ada@example.com", home: "/account" },
  { who: "a member of staff", email: "ben@example.com", home: "/staff/security" },
]) {
  test(`${who} whose sign-out cannot be written down is told no lie: the session lives, and so does its cookie @LIF-06 @ASVS-7.4.1 @ASVS-16.5.3 @javascript`, async ({
    browser,
  }) => {
    inBooks(dataDir, `UPDATE "Account" SET "role" = 'staff' WHERE "email" = 'ben@example.com'`);
    // This shop has an authority of its own, which the browser knows nothing of.
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${shop.origin}${home}`);
    await fillSignIn(page, email, await demoPassword(dataDir, email));
    await expect(page).toHaveURL(`${shop.origin}${home}`);
    const held = await context.cookies();
    expect(held.filter(({ name }) => name !== deviceCookie && name !== elevationCookie)).toHaveLength(1);

    inBooks(
      dataDir,
      `CREATE TRIGGER "full" BEFORE UPDATE OF "endedAt" ON "Session" BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    const answered = page.waitForResponse((response) => response.url().endsWith("/sign-out"));
    await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
    const answer = await answered;
    expect(answer.status()).toBe(500);
    const headers = await answer.allHeaders();
    expect([headers["set-cookie"], headers["clear-site-data"]]).toEqual([undefined, undefined]);
    expect(await context.cookies()).toEqual(held);
    inBooks(dataDir, `DROP TRIGGER "full"`);
    const again = await context.newPage();
    expect((await again.goto(`${shop.origin}${home}`))?.status()).toBe(200);
    await expect(again).toHaveURL(`${shop.origin}${home}`);
    await context.close();
  });
}

// It shows no page; its tag has it run with those above, whose shop it shares.
test("a fault inside is a calm 500 with every header, no detail and no cookie; it is written down, and the shop lives @HDR-06 @ASVS-3.4.1 @ASVS-16.3.4 @ASVS-16.5.1 @ASVS-16.5.4 @javascript", async () => {
  const ask = rawRequests(shop.origin, dataDir);
  expect((await ask("/")).status).toBe(200);
  const { length: before } = await serverLog(dataDir);
  inBooks(dataDir, 'ALTER TABLE "Category" RENAME TO "Lost"');
  const answer = await ask("/");
  expect(answer.status).toBe(500);
  expectEveryHeader(answer);
  expect(answer.headers["set-cookie"]).toBeUndefined();
  const inside = /no such table|does not exist in the current database/i;
  expect(answer.body).not.toMatch(/prisma|sqlite|no such table|Category|\.ts:\d/i);
  await expect.poll(async () => (await serverLog(dataDir)).slice(before)).toMatch(inside);
  expect((await ask("/healthz")).status).toBe(200);
});
