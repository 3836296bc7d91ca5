/**
 * What pages are like on a phone with a slow line: when the largest thing is there (LCP), how far things jump (CLS), how long
 * a press waits for its picture (INP), and what is loaded. Every visit is somebody's first; medians of several.
 *
 *   npm run bench -- pages            5 visits of each page
 *   npm run bench -- pages 9          so many
 */
import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { now } from "#lib/time";
import { authorityPath } from "../../certificate.ts";
import { requireBrowser, trustAuthority } from "../../chromium.ts";
import { freePort, startShop } from "../../shop-process.ts";
import { median } from "../load.ts";
import { table } from "../table.ts";
import { openPhone, type Visit } from "./phone.ts";

const visits = Number(process.argv[2] ?? 5);
const dataDir = resolve("bench-results/pages");
const home = resolve(dataDir, "home");

rmSync(dataDir, { recursive: true, force: true });
requireBrowser();
const shop = await startShop(await freePort(), dataDir);
trustAuthority(authorityPath(dataDir), home);
Object.assign(process.env, { DATA_DIR: dataDir, ORIGIN: shop.origin });
const cookie = await (await import("../shopper.ts")).guestWithCart();
const phone = await openPhone(home, shop.origin);

const pages: [name: string, path: string, cookie?: string][] = [
  ["home", "/"],
  ["listing", "/products"],
  ["product", "/products/harvest-vase"],
  ["cart", "/cart", cookie],
];
const measured = pages.map(([page, path, known]) => ({ page, path, known, visits: [] as Visit[] }));
for (let round = 0; round < visits; round += 1) {
  for (const each of measured) each.visits.push(await phone.visit(each.path, each.known));
}
await phone.close();
await shop.stop();

const results = measured.map(({ page, visits: all }) => {
  const of = (figure: keyof Visit) => median(all.map((visit) => visit[figure]));
  return {
    page,
    "CPU slowed ×": of("slowness"),
    "LCP ms": of("lcp"),
    "CLS × 1000": of("cls") * 1000,
    "INP ms": of("inp"),
    "script kB": of("script") / 1000,
    "all kB": of("all") / 1000,
  };
});
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
console.log(
  `\n${machine}; medians of ${visits} first visits on a mid-tier phone: 1.6 Mbit/s, 150 ms, BenchmarkIndex 1,000`,
);
console.log(`\n${table(results)}`);
const at = now().toISOString();
const report = { at, machine, visits, results: measured };
writeFileSync(`bench-results/pages-${at.replaceAll(":", "-")}.json`, JSON.stringify(report, null, 2));
process.exit(0);
