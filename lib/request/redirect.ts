import "server-only";
import { redirect as redirectByFramework } from "next/navigation";
import { localPath } from "#lib/language";

/** Goes on to one of the shop's pages, in the language that is spoken. Never returns: the framework takes over. */
export function redirect(path: string): never {
  redirectByFramework(localPath(path));
}
