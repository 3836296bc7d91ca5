/** A reason not to start that a person can do something about: one sentence, no stack. */
export class CannotStart extends Error {
  override name = "CannotStart";
}

const expected = ["CannotStart", "ConfigError", "MigrationError"];

/** Ends the process with the reason: in plain words if it was foreseen, with everything that is known if not. */
export function explainAndExit(error: unknown): never {
  const isForeseen = error instanceof Error && expected.includes(error.name);
  console.error(isForeseen ? error.message : error);
  process.exit(1);
}

/** Whether a system call failed in this way. */
export const failedWith = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));
