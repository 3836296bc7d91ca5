/**
 * Opens one shop for the whole run, with an empty data directory of its own, and browsers that trust it. DATABASE_URL
 * and INSTANCES say what stands behind it, as they do for any shop.
 */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { trustAuthority } from "../../scripts/chromium.ts";
import { makeTrustingFirefox } from "../../scripts/firefox.ts";
import { expectEachToAnswer } from "./instances.ts";
import { freePort, startShop } from "./server.ts";

const home = resolve("test-results/home");
const dataDir = resolve("test-results/shop");

export default async function globalSetup(): Promise<() => Promise<void>> {
  for (const path of [home, dataDir]) rmSync(path, { recursive: true, force: true });
  const shop = await startShop(await freePort(), dataDir, behind());
  trustAuthority(`${dataDir}/tls/authority.crt`, home);
  makeTrustingFirefox(home);
  await expectEachToAnswer(Number(process.env["INSTANCES"] || 1), shop.origin, dataDir);
  // What the tests' own processes read: through lib/config they open the same database as the shop.
  Object.assign(process.env, { ORIGIN: shop.origin, DATA_DIR: dataDir });
  return async () => {
    const code = await shop.stop();
    if (code !== 0) throw new Error(`The shop closed with ${code} instead of 0; see ${dataDir}/server.log.`);
  };
}

function behind(): Record<string, string> {
  const { DATABASE_URL = "", INSTANCES = "" } = process.env;
  return { DATABASE_URL, INSTANCES };
}
