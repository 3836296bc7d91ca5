/**
 * Opens a shop for each worker, with an empty data directory and a database of its own, browsers that trust them all, one
 * mail server, and another site to sign in with. DATABASE_URL and INSTANCES say what stands behind each, as they do for
 * any shop. When all is done, they have to close in order, and Node must have found nothing to warn of.
 */
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { startIdentityProvider } from "#lib/authentication/example-provider";
import { trustAuthority } from "../../scripts/chromium.ts";
import { makeTrustingFirefox } from "../../scripts/firefox.ts";
import { lookedAtFile } from "../accessibility/looked-at.ts";
import { expectEachToAnswer } from "./instances.ts";
import { mailDirectory, startMailServer } from "./mail-server.ts";
import { leaveToWorkers } from "./own-shop.ts";
import { makeDatabase } from "./postgresql-database.ts";
import { results } from "./results.ts";
import { freePort, type RunningShop, startShop } from "./server.ts";

const home = join(results, "home");
const dataDirOf = (worker: number) => join(results, `shop-${worker}`);
const instances = Number(process.env["INSTANCES"] || 1);

export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const all = Array.from({ length: workers }, (_, worker) => dataDirOf(worker));
  for (const path of [home, mailDirectory, lookedAtFile, ...all]) rmSync(path, { recursive: true, force: true });
  const places = await Promise.all(all.map(async (dataDir) => ({ dataDir, port: await freePort() })));
  const provider = await startIdentityProvider(places.map(({ port }) => `https://localhost:${port}`));
  const mail = await startMailServer(mailDirectory);
  const shared = { INSTANCES: String(instances), ...provider.settings, ...mail.settings };
  const shops: { shop: RunningShop; dataDir: string; DATABASE_URL: string }[] = [];
  const close = async () => {
    const codes = await Promise.all(shops.map(({ shop }) => shop.stop()));
    await Promise.all([provider.stop(), mail.goDown()]);
    for (const [worker, { dataDir }] of shops.entries()) {
      const [warning] = /^\(node:\d+\).*$/m.exec(readFileSync(`${dataDir}/server.log`, "utf8")) ?? [];
      if (warning) throw new Error(`Node has warned the shop: ${warning}`);
      if (codes[worker] !== 0) throw new Error(`A shop closed with ${codes[worker]}; see ${dataDir}/server.log.`);
    }
  };
  try {
    for (const [worker, { dataDir, port }] of places.entries()) {
      // One authority for all: browsers trust it once.
      if (worker > 0) cpSync(join(dataDirOf(0), "tls"), join(dataDir, "tls"), { recursive: true });
      const DATABASE_URL = await databaseOf(worker);
      const shop = await startShop(port, dataDir, { ...shared, DATABASE_URL });
      shops.push({ shop, dataDir, DATABASE_URL });
      await expectEachToAnswer(instances, shop.origin, dataDir);
    }
    trustAuthority(`${dataDirOf(0)}/tls/authority.crt`, home);
    makeTrustingFirefox(home);
    // What the tests' own processes read: through lib/config they open the same database as the shop, and send as it does.
    Object.assign(process.env, provider.settings, mail.settings);
    leaveToWorkers(
      shops.map(({ shop, dataDir, DATABASE_URL }) => ({ ORIGIN: shop.origin, DATA_DIR: dataDir, DATABASE_URL })),
    );
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

/** A file of the shop's own or, on the server that DATABASE_URL names, a database. */
async function databaseOf(worker: number): Promise<string> {
  const { DATABASE_URL = "" } = process.env;
  return DATABASE_URL === "" ? "" : makeDatabase(DATABASE_URL, `worker_${worker}`);
}
