/** Files that hold keys: made on first use, for their owner's eyes alone. */
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The lines of the file at `path`; made with what `make` gives when it is not there. */
export function readOrMake(path: string, make: () => string): string[] {
  if (!existsSync(path)) write(path, make());
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${text}\n`, { mode: 0o600 });
  try {
    // Linking a finished file is atomic and refuses to replace: two processes that start together agree on one key.
    linkSync(draft, path);
  } catch (error) {
    if (!isErrorCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
}

const isErrorCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
