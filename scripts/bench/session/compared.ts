/** Libraries that are compared with: installed where the measurement keeps its files, and gone with them. */
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { startContestant } from "./contestant.ts";
import type { Figures } from "./round.ts";
import type { Runner } from "./runner.ts";

/** Installs them from their own lock file below `folder`, without running any of their scripts. */
export function installOthers(folder: string): void {
  cpSync(resolve(import.meta.dirname, "others"), folderOf(folder), { recursive: true });
  // Two of them ask for other versions of a database that neither of them is given here.
  const options = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", ["ci", ...options], { cwd: folderOf(folder), stdio: "inherit" });
  if (status !== 0) throw new Error("What is compared with could not be installed.");
}

/** Starts one of them, with so many sessions in its store if it has one. */
export async function startOther(library: string, sessions: number | undefined, folder: string): Promise<Runner> {
  const contestant = await startContestant("others.ts", [library, folderOf(folder), String(sessions ?? 0)]);
  await contestant.ask("requests");
  return {
    name: library,
    sessions,
    rounds: [],
    measure: () => contestant.ask<Figures>("requests"),
    writesPerRequest: () => contestant.ask<number>("writes"),
    stop: contestant.stop,
  };
}

const folderOf = (folder: string) => join(folder, "others");
