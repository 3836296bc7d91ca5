/**
 * Marks of where the journal's end has been, in a file outside the database: whoever puts an older end back there, with
 * its own seal, has to reach this file as well. A copy of the last line on paper or on another machine is better still.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "#lib/config";
import { now } from "#lib/time";
import { type End, isSealedEnd } from "./chain.ts";
import { keptEnd } from "./store.ts";

/** Every end that was ever marked: the hash, by the length of the journal then. */
export type Marks = ReadonlyMap<number, string>;

export function marks(): Marks {
  const path = marksPath();
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  return new Map(lines.map((line) => line.split(" ")).map(([, length, hash = ""]) => [Number(length), hash]));
}

/**
 * Marks where the journal ends now, once: the instant (UTC), how many events, the last hash. An end without its seal is
 * left to the verifier.
 */
export async function markEnd(): Promise<void> {
  const end = await keptEnd();
  if (end && end.length > 0 && isSealedEnd(end)) mark(end);
}

export function mark({ length, hash }: End): void {
  if (marks().get(length) === hash) return;
  appendFileSync(marksPath(), `${now().toISOString()} ${length} ${hash}\n`, { mode: 0o600 });
}

const marksPath = () => join(config().dataDir, "journal.marks");
