/** One hash over files, so that work whose sources have not changed is not done again. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

/** SHA-256 over names and contents of everything that the patterns match. */
export function fingerprint(...patterns: string[]): string {
  const files = globSync(patterns, { withFileTypes: true, exclude: isTest })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const isTest = ({ name }: { name: string }) => /\.test\.tsx?$/.test(name);
