/** Starting and stopping as an operator meets it: by the command of the README, with signals and exit codes. */
import { rawRequests } from "../support/raw.ts";
import { dataDirFor, freePort, startShop, takenUp } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ mode: "serial" });

const dataDir = dataDirFor("second-shop");

test("told to close, it finishes what is under way, takes nothing new, and ends with 0", async () => {
  test.slow();
  const shop = await startShop(await freePort(), dataDir);
  const ask = rawRequests(shop.origin, dataDir);
  await ask("/");
  const { answers } = await takenUp(ask, Array(8).fill("/products"));
  const closed = shop.stop("SIGTERM");
  expect((await answers).map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(await closed).toBe(0);
  await expect(ask("/healthz")).rejects.toThrow("ECONNREFUSED");
});

test("whose words nobody reads any more, it goes on serving, and closes in order", async () => {
  test.slow();
  const shop = await startShop(await freePort(), dataDir);
  const ask = rawRequests(shop.origin, dataDir);
  shop.stopReading();
  const headers = { "content-type": "application/csp-report", "sec-fetch-site": "same-origin" };
  for (const directive of ["img-src", "font-src", "style-src"]) {
    // Each is written to the log, which is not there.
    const report = { "csp-report": { "effective-directive": directive, "blocked-uri": "https://elsewhere.example" } };
    await ask("/reports/csp", headers, { method: "POST", body: JSON.stringify(report) });
    expect((await ask("/healthz")).status).toBe(200);
  }
  expect(await shop.stop("SIGTERM")).toBe(0);
});

test("a port in use is a sentence, not a stack", async ({ baseURL }) => {
  test.slow();
  const taken = Number(new URL(baseURL ?? "").port);
  const attempt = startShop(taken, dataDir).catch(String);
  await expect(attempt).resolves.toMatch(/Port \d+ is in use.*set PORT/);
  await expect(attempt).resolves.not.toContain("    at file:");
});
