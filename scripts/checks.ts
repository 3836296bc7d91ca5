/** What must be true of the machine before anything is changed. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import type { Config } from "#lib/config";
import { CannotStart, failedWith } from "./cannot-start.ts";

/** Refuses a data directory that cannot be written. */
export function requireWritable({ dataDir }: Config): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!failedWith(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT")) throw error;
    throw new CannotStart(
      `The data directory ${dataDir} cannot be written: give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
}

/** Refuses a port that somebody listens on already. */
export async function requireFreePort({ port }: Config): Promise<void> {
  const probe = createServer();
  const failure = await new Promise<unknown>((resolve) => {
    probe.once("error", resolve).listen(port, () => resolve(undefined));
  });
  await new Promise((resolve) => probe.close(resolve));
  if (failure) throw portProblem(failure, port);
}

/** Says in plain words why a port could not be opened. */
export function portProblem(error: unknown, port: number): unknown {
  if (failedWith(error, "EADDRINUSE")) {
    return new CannotStart(
      `Port ${port} is in use, perhaps by a shop that runs already: stop that program, or set PORT to another number.`,
    );
  }
  if (failedWith(error, "EACCES"))
    return new CannotStart(`Port ${port} is not open to this user: set PORT to one above 1023.`);
  return error;
}
