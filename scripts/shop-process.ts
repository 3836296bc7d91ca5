/** A shop of its own for tests and measurements, started as anybody starts one: by the command of the README. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

export type RunningShop = {
  readonly origin: string;
  /** Closes what it prints to, as a terminal or a pipe goes that nobody reads any more. */
  stopReading(): void;
  /** Tells the shop to close, and gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/**
 * Starts a shop on `port` that keeps everything in `dataDir`, where `server.log` has what it prints; `folder` is a clone, which
 * SHOP_FOLDER may name for a whole run.
 */
export async function startShop(
  port: number,
  dataDir: string,
  settings: Record<string, string> = {},
  folder = process.env["SHOP_FOLDER"] || ".",
): Promise<RunningShop> {
  const origin = `https://localhost:${port}`;
  mkdirSync(dataDir, { recursive: true });
  // Empty is “not set”, and wins over a .env file.
  const alone = {
    DATABASE_URL: "",
    MAIL_URL: "",
    BREACHED_PASSWORDS_URL: "",
    JOURNAL_URL: "",
    TRUST_PROXY: "",
    INSTANCES: "",
    SEED_DEMO: "0",
    LAB: "",
    OIDC_ISSUER: "",
    OIDC_CLIENT_ID: "",
    OIDC_CLIENT_SECRET: "",
    OIDC_NAME: "",
    NODE_OPTIONS: "",
    SELLER_NAME: "",
    SELLER_ADDRESS: "",
    SELLER_VAT_NUMBER: "",
    SELLER_EMAIL: "",
    GITHUB_CLIENT_ID: "",
    GITHUB_CLIENT_SECRET: "",
    GOOGLE_CLIENT_ID: "",
    GOOGLE_CLIENT_SECRET: "",
    STRIPE_SECRET_KEY: "",
    STRIPE_PUBLISHABLE_KEY: "",
    STRIPE_WEBHOOK_SECRET: "",
    STRIPE_API_URL: "",
  };
  const shop = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, ...alone, PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir, ...settings },
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(join(dataDir, "server.log"));
  shop.stdout.pipe(log, { end: false });
  shop.stderr.pipe(log, { end: false });
  await untilOpen(shop, settings["ORIGIN"] ?? origin);
  return {
    origin,
    stopReading() {
      shop.stdout.destroy();
      shop.stderr.destroy();
    },
    async stop(signal = "SIGTERM") {
      if (shop.exitCode !== null) return shop.exitCode;
      shop.kill(signal);
      const [code] = await once(shop, "exit");
      return code;
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** The shop's last line on starting is its address. */
function untilOpen(shop: ChildProcess, origin: string): Promise<void> {
  let words = "";
  return new Promise((resolve, reject) => {
    for (const stream of [shop.stdout, shop.stderr]) {
      stream?.on("data", (chunk) => {
        words += chunk;
        if (words.split("\n").includes(origin)) resolve();
      });
    }
    shop.once("exit", () => reject(new Error(`The shop did not open.\n${words}`)));
  });
}
