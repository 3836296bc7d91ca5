/** Runs once all scenes have, and never after some of them: a page that is new needs a scene in which it is shown. */
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { accessRules } from "../../lib/request/access.ts";
import { expect, test } from "../support/test.ts";
import { pagesLookedAt } from "./looked-at.ts";

test("axe has looked at every page that is declared", () => {
  const served = new Set(globSync("app/**/page.tsx").map(addressOf));
  const pages = accessRules.map(({ path }) => path).filter((path) => served.has(path));
  const seen = pagesLookedAt();
  expect(pages).toContain("/account/addresses/[id]");
  expect(pages.filter((path) => !seen.has(path))).toEqual([]);
});

/** A folder in brackets only groups. */
function addressOf(path: string): string {
  const folders = dirname(path).split("/").slice(1);
  return `/${folders.filter((part) => !part.startsWith("(")).join("/")}`;
}
