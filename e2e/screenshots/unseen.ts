import { globSync } from "node:fs";
import { dirname } from "node:path";
import { accessRules } from "../../lib/request/access.ts";

/** The declared pages that are not among those `shown`, as lib/request/access.ts spells them. */
export const unseenPages = (shown: ReadonlySet<string>): readonly string[] =>
  accessRules.map(({ path }) => path).filter((path) => pages.has(path) && !shown.has(path));

/** Addresses behind which there is something to look at. */
const pages: ReadonlySet<string> = new Set(globSync("app/**/page.tsx").map(addressOf));

/** A folder in brackets only groups. */
function addressOf(path: string): string {
  const folders = dirname(path).split("/").slice(1);
  return `/${folders.filter((part) => !part.startsWith("(")).join("/")}`;
}
