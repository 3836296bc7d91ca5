/** A copy of the shop that holds every mutant at once. It is kept, so that an unchanged one need not be built again. */
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Mutant } from "./mutant.ts";
import { schemata } from "./schemata.ts";

/** Where the copy stands. */
export const scratchFolder = resolve("test-results/sabotage/shop");

/** What the shop is made of; data, earlier builds and the tests stay behind. */
const parts = ["app", "components", "lib", "prisma", "public", "scripts"];

/** Makes the copy as the sources and the mutants are now. Nothing of it reaches the product itself. */
export function makeScratchCopy(mutants: readonly Mutant[]): void {
  mkdirSync(scratchFolder, { recursive: true });
  const files = readdirSync(".", { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const part of parts) rmSync(join(scratchFolder, part), { recursive: true, force: true });
  for (const part of [...parts, ...files.map(({ name }) => name)]) {
    cpSync(part, join(scratchFolder, part), { recursive: true });
  }
  // Not a link to the folder: the bundler follows none that leads out of its root.
  if (!existsSync(join(scratchFolder, "node_modules"))) linkTree("node_modules", join(scratchFolder, "node_modules"));
  for (const [file, own] of Map.groupBy(mutants, ({ file }) => file)) {
    for (const [path, text] of schemata(file, readFileSync(file, "utf8"), own)) {
      writeFileSync(join(scratchFolder, path), text);
    }
  }
}

/** The same files under another folder, without their contents twice. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
}
