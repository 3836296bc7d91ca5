/** What every machine gets to run the shop (decision 0014): a package more is a decision. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { readonly dev?: boolean; readonly devOptional?: boolean; readonly optional?: boolean };

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

test("the runtime tree is as small as the decision says", () => {
  const named = Object.keys(json("package.json").dependencies);
  const locked: [string, Locked][] = Object.entries(json("package-lock.json").packages);
  const everywhere = locked.filter(
    ([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional,
  );
  const decision = readFileSync("docs/decisions/0014-libraries-and-what-we-do-without.md", "utf8");
  expect(decision).toContain(`gets ${everywhere.length} packages to run the shop, ${named.length} of them named`);
});
