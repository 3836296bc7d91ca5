/** What somebody waits for who has just cloned the shop: the first start installs and builds, the second does neither. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startShop } from "../shop-process.ts";

/** Seconds to the shop's address on the screen, in a clone of the last commit. */
export async function firstAndSecondStart(): Promise<{ first: number; second: number }> {
  const clone = mkdtempSync(join(tmpdir(), "cartwright-clone-"));
  try {
    const { status } = spawnSync("git", ["clone", "--quiet", ".", clone]);
    if (status !== 0) throw new Error("The repository could not be cloned.");
    return { first: await secondsToOpen(clone), second: await secondsToOpen(clone) };
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

async function secondsToOpen(clone: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const shop = await startShop(port, join(clone, "data"), {}, clone);
  const took = (performance.now() - began) / 1000;
  await shop.stop();
  return took;
}
