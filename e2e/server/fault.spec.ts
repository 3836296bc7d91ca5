/** What a shopper sees when the shop itself is broken: here its database lost a table behind its back. */
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { rawRequests } from "../support/raw.ts";
import { freePort, startShop } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

const dataDir = resolve("test-results/broken-shop");

test("a fault inside is a calm 500 with every header, no detail and no cookie @ASVS-3.4.1 @ASVS-16.5.1", async () => {
  test.slow();
  rmSync(dataDir, { recursive: true, force: true });
  const shop = await startShop(await freePort(), dataDir);
  const ask = rawRequests(shop.origin, dataDir);
  expect((await ask("/")).status).toBe(200);

  const books = new DatabaseSync(join(dataDir, "cartwright.sqlite"));
  books.exec('ALTER TABLE "Category" RENAME TO "Lost"');
  books.close();
  const answer = await ask("/");
  expect(answer.status).toBe(500);
  expect(answer.headers).toMatchObject({
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers["set-cookie"]).toBeUndefined();
  expect(answer.body).not.toMatch(/prisma|sqlite|no such table|Category|\.ts:\d/i);
  expect(await shop.stop()).toBe(0);
});
