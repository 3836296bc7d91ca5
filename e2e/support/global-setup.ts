/**
 * Opens one shop for the whole run, with an empty data directory of its own, browsers that trust it, a mail server, and
 * another site to sign in with. DATABASE_URL and INSTANCES say what stands behind it, as they do for any shop. When all is
 * done, it has to close in order, and Node must have found nothing to warn of.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startIdentityProvider } from "#lib/authentication/example-provider";
import { trustAuthority } from "../../scripts/chromium.ts";
import { makeTrustingFirefox } from "../../scripts/firefox.ts";
import { lookedAtFile } from "../accessibility/looked-at.ts";
import { expectEachToAnswer } from "./instances.ts";
import { mailDirectory, startMailServer } from "./mail-server.ts";
import { results } from "./results.ts";
import { freePort, startShop } from "./server.ts";
import { setStock } from "./stock.ts";

const home = join(results, "home");
const dataDir = join(results, "shop");

export default async function globalSetup(): Promise<() => Promise<void>> {
  for (const path of [home, dataDir, mailDirectory, lookedAtFile]) rmSync(path, { recursive: true, force: true });
  const port = await freePort();
  const provider = await startIdentityProvider(`https://localhost:${port}`);
  const mail = await startMailServer(mailDirectory);
  const shop = await startShop(port, dataDir, { ...behind(), ...provider.settings, ...mail.settings });
  const close = async () => {
    const code = await shop.stop();
    await Promise.all([provider.stop(), mail.goDown()]);
    const [warning] = /^\(node:\d+\).*$/m.exec(readFileSync(`${dataDir}/server.log`, "utf8")) ?? [];
    if (warning) throw new Error(`Node has warned the shop: ${warning}`);
    if (code !== 0) throw new Error(`The shop closed with ${code} instead of 0; see ${dataDir}/server.log.`);
  };
  try {
    trustAuthority(`${dataDir}/tls/authority.crt`, home);
    makeTrustingFirefox(home);
    await expectEachToAnswer(Number(process.env["INSTANCES"] || 1), shop.origin, dataDir);
    // What the tests' own processes read: through lib/config they open the same database as the shop, and send as it does.
    Object.assign(process.env, { ORIGIN: shop.origin, DATA_DIR: dataDir }, provider.settings, mail.settings);
    // All of the suite's shoppers buy this one, more than the shop ever has of it.
    await setStock("CW-HARV-OAT-S", 200);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

function behind(): Record<string, string> {
  const { DATABASE_URL = "", INSTANCES = "" } = process.env;
  return { DATABASE_URL, INSTANCES };
}
