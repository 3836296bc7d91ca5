/** Shops that are not ours, in e2e/targets/shops: installed where they run, never with Cartwright. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, createWriteStream } from "node:fs";
import { join, resolve } from "node:path";
import { authorityPath, certificateFor } from "../../../scripts/certificate.ts";
import { freePort } from "../../../scripts/shop-process.ts";
import type { RunningShop } from "../adapter.ts";

/**
 * Installs the shop of that name into `folder` from its own lock file, without running any package's scripts, and serves
 * it over TLS on this machine. What it prints goes to `folder/server.log`; throws when it does not open.
 */
export async function startOtherShop(name: string, folder: string): Promise<RunningShop> {
  cpSync(resolve(import.meta.dirname, "../shops", name), folder, { recursive: true });
  const options = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", ["ci", ...options], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} could not be installed. See npm's words above.`);

  const port = await freePort();
  await certificateFor("localhost", folder);
  const [key, certificate] = [join(folder, "tls", "shop.key"), join(folder, "tls", "shop.crt")];
  const settings: Record<string, string> = {
    PORT: String(port),
    TLS_KEY: key,
    TLS_CERTIFICATE: certificate,
    NODE_ENV: "production",
    NODE_OPTIONS: "",
  };
  const server = spawn(process.execPath, ["server.mjs"], { cwd: folder, env: { ...process.env, ...settings } });
  const log = createWriteStream(join(folder, "server.log"));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  const isOpen = once(server.stdout, "data").then(() => true);
  if (!(await Promise.race([isOpen, once(server, "exit").then(() => false)]))) {
    throw new Error(`${name} did not open: see ${folder}/server.log.`);
  }
  return {
    origin: `https://localhost:${port}`,
    authority: authorityPath(folder),
    async stop() {
      const ended = once(server, "exit");
      if (server.kill()) await ended;
    },
  };
}
