/**
 * Makes the pictures of the catalogue again: Blender photographs what scenes/ describes, sharp makes the files that
 * the pages ask for.
 *
 *   npm run pictures                 what is missing
 *   npm run pictures -- --all        everything, about half a minute of one processor for each
 *   npm run pictures -- teapot       by name
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pictureNames } from "../../prisma/catalogue/index.ts";
import { develop, isDeveloped } from "./develop.ts";
import { writePlaceholders } from "./placeholders.ts";
import { isShared, share, sharedNames } from "./share.ts";

/** Rays for each point: few, since the darkroom takes their grain out. */
const samples = "4";

/** Of the largest width, in percent: more points would cost half as much again, and show what the darkroom smooths away. */
const percent = "80";

/** Pictures that one Blender takes before it makes room for the next: what is kept when the work is broken off. */
const roll = 6;

const asked = process.argv.slice(2);
const wanted = asked.includes("--all") ? pictureNames : asked.length > 0 ? asked : pictureNames.filter(isMissing);

const unknown = wanted.filter((name) => !pictureNames.includes(name));
if (unknown.length > 0) stop(`No picture of the catalogue is called ${unknown.join(", ")}.`);
await shareAll();
if (wanted.length === 0) stop("Every picture is there. To make them again: npm run pictures -- --all", 0);
if (spawnSync("blender", ["--version"]).error) stop("Blender is not installed: https://www.blender.org, 3.4 to 3.6.");

// On every processor at once.
const rolls = Array.from({ length: Math.ceil(wanted.length / roll) }, (_, i) => wanted.slice(i * roll, (i + 1) * roll));
const photographers = Array.from({ length: availableParallelism() }, async () => {
  for (let next = rolls.shift(); next !== undefined; next = rolls.shift()) await takeRoll(next);
});
await Promise.all(photographers);
await shareAll();
await writePlaceholders(pictureNames.filter((name) => !isMissing(name)));
console.log(`${wanted.length} pictures are in public/pictures.`);

async function takeRoll(names: readonly string[]): Promise<void> {
  const taken = mkdtempSync(join(tmpdir(), "photographs-"));
  const script = ["-b", "-P", "scripts/pictures/photograph.py", "--", taken, samples, percent, ...names];
  const blender = spawn("blender", script, { stdio: ["ignore", "ignore", "inherit"] });
  const [status] = await once(blender, "exit");
  const untaken = names.filter((name) => !existsSync(join(taken, `${name}.png`)));
  if (status !== 0 || untaken.length > 0) stop(`Blender did not finish ${untaken.join(", ")}.`);
  for (const name of names) await develop(join(taken, `${name}.png`), name);
  rmSync(taken, { recursive: true });
  console.log(`made: ${names.join(", ")}`);
}

/** Wide files of what was just taken, and of what has none yet. */
async function shareAll(): Promise<void> {
  const names = sharedNames.filter((name) => !isMissing(name) && (!isShared(name) || wanted.includes(name)));
  for (const name of names) await share(name);
}

function isMissing(name: string): boolean {
  return !isDeveloped(name);
}

function stop(sentence: string, status = 1): never {
  console.log(sentence);
  process.exit(status);
}
