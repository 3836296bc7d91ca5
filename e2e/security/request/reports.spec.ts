/**
 * Attack: a script was injected, did not run, and nobody ever heard of it.
 * Shown by injecting one, and by sending reports of both forms: the log says so once, and nothing that they claim.
 */
import { config } from "#lib/config";
import { randomName } from "#lib/random";
import { processesOf } from "../../support/instances.ts";
import { serverLog } from "../../support/server-log.ts";
import { test as base, expect } from "../../support/test.ts";

const test = base.extend<object, { reportsAtOnce: undefined }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      // Reports are gathered for a minute otherwise.
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--short-reporting-delay"] });
    },
    { scope: "worker" },
  ],
});

// Each report names a host of its own: the log tells every kind once.
const newHost = () =>
  `${randomName()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "x")}.example`;

test("a script without the nonce does not run, and the browser's report of it is in the log @HDR-02 @HDR-05 @ASVS-3.4.3 @ASVS-3.4.7", async ({
  page,
}) => {
  await page.goto("/");
  const host = newHost();
  // Written into the page, as what somebody has injected arrives: no part of ours has asked for it.
  await page.evaluate(
    (address) => document.write(`<script>window.injected = true</script><script src="${address}"></script>`),
    `https://${host}/steal.js`,
  );
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
  await expect.poll(serverLog).toContain(`Content security policy: script-src-elem stopped https://${host}\n`);
});

test("both forms of a report are taken, each kind is written once by each instance, and nothing else of them @HDR-05 @ASVS-3.4.7 @ASVS-16.4.1", async ({
  raw,
}) => {
  const [older, newer] = [newHost(), newHost()];
  const send = (report: unknown, type: string) =>
    raw(
      "/reports/csp",
      { "content-type": type, "sec-fetch-site": "same-origin" },
      { method: "POST", body: JSON.stringify(report) },
    );
  const byUri = {
    "csp-report": {
      "effective-directive": "img-src",
      "blocked-uri": `https://${older}/a?secret=1`,
      "document-uri": "x",
    },
  };
  const byEndpoint = [
    { type: "csp-violation", body: { effectiveDirective: "font-src", blockedURL: `https://${newer}/b#secret=2` } },
  ];
  for (let time = 0; time < 5; time += 1) {
    expect((await send(byUri, "application/csp-report")).status).toBe(204);
    expect((await send(byEndpoint, "application/reports+json")).status).toBe(204);
  }
  for (const nonsense of [{}, [], "x", { "csp-report": { "effective-directive": "x\n".repeat(30) } }])
    expect((await send(nonsense, "application/csp-report")).status).toBe(204);
  const expected = [`img-src stopped https://${older}`, `font-src stopped https://${newer}`];
  for (const line of expected) await expect.poll(serverLog).toContain(`Content security policy: ${line}\n`);
  const log = await serverLog();
  // Each instance tells for itself; which of them a report reaches is chance.
  const instances = processesOf(config().dataDir).length || 1;
  for (const host of [older, newer]) expect(log.split(host).length - 1).toBeLessThanOrEqual(instances);
  expect(log).not.toContain("secret=");
});
