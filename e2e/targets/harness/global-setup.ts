/** Starts the target, if its adapter can, makes the browsers trust it, and leaves word of it in the environment. */
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { trustAuthority } from "../../../scripts/chromium.ts";
import type { RunningShop } from "../adapter.ts";
import { loadAdapter } from "./load-adapter.ts";
import { requireLoopback } from "./loopback.ts";

export default async function globalSetup(): Promise<() => Promise<void>> {
  const { TARGET = "", TARGET_ORIGIN: given, TARGET_NOT_LOOPBACK: allowed, TARGET_HOME: home = "" } = process.env;
  const { TARGET_AUTHORITY: trusted, TARGET_PLAIN_ORIGIN: plain } = process.env;
  const { start } = await loadAdapter(TARGET);
  const folder = resolve(process.env["TARGET_FOLDER"] ?? "");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shop = given ? runsAlready(given, trusted, plain) : await start?.(join(folder, "shop"));
  if (!shop) throw new Error(`The adapter ${TARGET} starts nothing: say with --origin where the shop runs.`);
  try {
    requireLoopback(shop.origin, allowed);
    if (shop.authority) trustAuthority(shop.authority, home);
    Object.assign(process.env, shop.settings, { TARGET_ORIGIN: new URL(shop.origin).origin });
    process.env["TARGET_AUTHORITY"] = shop.authority ?? "";
    process.env["TARGET_PLAIN_ORIGIN"] = shop.plainOrigin ?? "";
  } catch (error) {
    await shop.stop();
    throw error;
  }
  return () => shop.stop();
}

const runsAlready = (origin: string, authority?: string, plainOrigin?: string): RunningShop => ({
  origin,
  ...(authority ? { authority } : {}),
  ...(plainOrigin ? { plainOrigin } : {}),
  stop: async () => undefined,
});
