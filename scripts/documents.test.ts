/** What the documents say of the house, checked against the house. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { limits, sessionsPerAccount } from "#lib/session";
import { inWords } from "#lib/time";
import { mutantGroups } from "../e2e/sabotage/mutants/index.ts";
import manifest from "../package.json" with { type: "json" };

const documents = globSync(["README.md", "docs/**/*.md"]).map((path) => ({ path, text: readFileSync(path, "utf8") }));
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

test.each(documents)("$path points to what exists", ({ path, text }) => {
  const links = found(text, /\]\((?!https?:|#)([^)#]+)/g).map((link) => join(dirname(path), link));
  const named = found(text, /`((?:app|components|docs|e2e|lib|prisma|public|scripts)\/[^`\s]*)`/g);
  expect([...links, ...named].filter((target) => !existsSync(target))).toEqual([]);
});

test.each(documents)("$path names commands that there are", ({ text }) => {
  const commands = [...found(text, /npm run ([\w:-]+)/g), ...found(text, /npm (start|test)\b/g)];
  expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
});

test("the mutant that the guide shows is one that there is, and its command's answer names it as the command does", () => {
  const guide = readFileSync("docs/how-to/add-a-case-with-its-mutant.md", "utf8");
  const [shown = ""] = found(guide, /^ {2}name: "(.+)",$/gm);
  const mutant = mutantGroups.flatMap(({ mutants }) => mutants).find(({ name }) => name === shown);
  const { breaks, file, from, test: title } = { ...mutant };
  expect([breaks, file, from, title].map((words) => words && guide.includes(words))).toEqual([true, true, true, true]);
  expect(guide).toMatch(new RegExp(`^killed {3}${shown} \\(\\d+ s\\)$`, "m"));
});

test("README and .env.example name the same settings", () => {
  const readme = found(readFileSync("README.md", "utf8"), /^\| `([A-Z_]+)`/gm);
  const example = found(readFileSync(".env.example", "utf8"), /^([A-Z_]+)=/gm);
  expect(readme.toSorted()).toEqual(example.toSorted());
});

test("the session protocol gives the figures of the policy", () => {
  const page = readFileSync("docs/explanation/session-protocol.md", "utf8");
  const rowOf = (name: string) =>
    [...page.matchAll(/^\| (.*) \|$/gm)].flatMap(([, row = ""]) => {
      const [first, ...cells] = row.split("|").map((cell) => cell.trim());
      return first === name ? cells : [];
    });
  const all = (figure: "idleTimeout" | "absoluteTimeout" | "rotationInterval") =>
    (["guest", "customer", "staff"] as const).map((kind) => inWords(limits[kind][figure]));
  expect(rowOf("idle timeout")).toEqual(all("idleTimeout"));
  expect(rowOf("absolute timeout")).toEqual(all("absoluteTimeout"));
  expect(rowOf("a new identifier every")).toEqual(all("rotationInterval"));
  const [, customer, staff] = rowOf("sessions of one account at once").map((cell) => Number.parseInt(cell, 10));
  expect({ customer, staff }).toEqual(sessionsPerAccount);
});
