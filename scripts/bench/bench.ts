/**
 * Measures the shop as visitors meet it, over TLS, and in the same run a bare server that sends the same bytes: the
 * ratio stays true on another machine, the figures do not. Rounds alternate, and the median of each is what counts.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { now } from "#lib/time";
import { authorityPath, keptCertificate } from "../certificate.ts";
import { freePort, startShop } from "../shop-process.ts";
import { ask, load, type Measured, median, type Target } from "./load.ts";
import { firstAndSecondStart } from "./starts.ts";
import { table } from "./table.ts";

const rounds = 3;
const roundLength = 2000;
const dataDir = resolve("bench-results/shop");

rmSync(dataDir, { recursive: true, force: true });
const coldStart: number[] = [];
for (let round = 0; round < rounds; round += 1) coldStart.push(await timeToFirstPage());

const shop = await startShop(await freePort(), dataDir);
Object.assign(process.env, { DATA_DIR: dataDir, ORIGIN: shop.origin });
const authority = readFileSync(authorityPath(dataDir), "utf8");
const guest = await (await import("./shopper.ts")).guestWithCart();
const pages: [name: string, path: string, cookie?: string][] = [
  ["home", "/"],
  ["listing", "/products"],
  ["product", "/products/harvest-vase"],
  ["cart, nobody known", "/cart"],
  ["cart, with a session", "/cart", guest],
];

const results = [];
for (const [page, path, cookie] of pages) {
  const result = { page, ...(await compare({ origin: shop.origin, path, cookie, authority })) };
  results.push(result);
  console.log(`${page}: ${result["requests/s"].toFixed(0)} requests/s`);
}
await shop.stop();

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
const starts = process.argv.includes("--starts") ? await firstAndSecondStart() : undefined;
const at = now().toISOString();
console.log(`\n${machine}; medians of ${rounds} rounds; latencies in milliseconds\n\n${table(results)}\n`);
console.log(`npm start, all made already, to the first page: ${(median(coldStart) / 1000).toFixed(1)} s`);
if (starts)
  console.log(`npm start in a fresh clone: ${starts.first.toFixed(0)} s; the second: ${starts.second.toFixed(1)} s`);
mkdirSync("bench-results", { recursive: true });
const report = { at, machine, rounds, coldStartMilliseconds: coldStart, starts, results };
writeFileSync(`bench-results/${at.replaceAll(":", "-")}.json`, JSON.stringify(report, null, 2));

async function timeToFirstPage(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const started = await startShop(port, dataDir);
  await ask({
    origin: started.origin,
    path: "/",
    cookie: undefined,
    authority: readFileSync(authorityPath(dataDir), "utf8"),
  });
  const took = performance.now() - began;
  await started.stop();
  return took;
}

/** The shop and the bare server in turn, under the same load. */
async function compare(target: Target) {
  const bare = await startBareServer(target);
  const measured: Record<"shop" | "bare", Measured[]> = { shop: [], bare: [] };
  await load(target, roundLength);
  for (let round = 0; round < rounds; round += 1) {
    measured.shop.push(await load(target, roundLength));
    measured.bare.push(await load({ ...target, origin: bare.origin }, roundLength));
  }
  bare.stop();
  const of = (who: "shop" | "bare", figure: keyof Measured) => median(measured[who].map((round) => round[figure]));
  return {
    "requests/s": of("shop", "perSecond"),
    p50: of("shop", "p50"),
    p99: of("shop", "p99"),
    "bare requests/s": of("bare", "perSecond"),
    "bare p50": of("bare", "p50"),
    "bare p99": of("bare", "p99"),
    "bare : shop": of("bare", "perSecond") / of("shop", "perSecond"),
  };
}

async function startBareServer(target: Target) {
  const answer = await ask(target);
  const server = fork(resolve(import.meta.dirname, "bare-server.ts"));
  server.send({ ...keptCertificate(dataDir), answer: { ...answer, body: answer.body.toString("base64") } });
  const [{ port }] = await once(server, "message");
  return { origin: `https://localhost:${port}`, stop: () => server.kill() };
}
