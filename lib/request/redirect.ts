import "server-only";
import { redirect as redirectByFramework } from "next/navigation";
import { localPath } from "#lib/language";

/** Goes on to one of the shop's pages, in the language that is spoken. Never returns: the framework takes over. */
export function redirect(path: string): never {
  try {
    leadAway(path);
  } catch (goingOn) {
    goneOn.add(goingOn as object);
    throw goingOn;
  }
}

/** The same, away from a form that is not done with: what was typed into it stays kept until whoever typed it is back. */
export function leadAway(path: string): never {
  redirectByFramework(localPath(path));
}

/** Is this what `redirect` throws, and so no failure? */
export const isRedirect = (thrown: unknown): boolean => goneOn.has(thrown as object);

const goneOn = new WeakSet<object>();
