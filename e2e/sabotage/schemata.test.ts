import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Mutant } from "./mutant.ts";
import { applied, schemata } from "./schemata.ts";

const source = `export type Limit = number;
export { hidden as shown, type Limit as Bound };
const hidden = "as it was";
export const limit: Limit = 30;
export function isOver(seconds: number): boolean {
  return seconds > limit;
}
`;
const mutant: Mutant = {
  name: "never-over",
  breaks: "Nothing ends.",
  file: "limit.ts",
  from: "return seconds > limit;",
  to: "return false;",
  cases: ["LIF-01"],
};
const doubled = { ...mutant, name: "twice-as-long", from: "Limit = 30", to: "Limit = 60" };

describe("a patch", () => {
  test("changes what it names and nothing else", () => {
    expect(applied(source, mutant)).toBe(source.replace("seconds > limit", "false"));
  });

  test("is taken literally, dollar signs and all", () => {
    expect(applied("a(b)", { ...mutant, from: "a(b)", to: "$&$1" })).toBe("$&$1");
  });

  test.each([
    ["text that is not there any more", { from: "seconds >= limit", to: "false" }, /does not occur in limit.ts/],
    ["text that occurs twice", { from: "limit", to: "60" }, /occurs more than once in limit.ts/],
    ["a change that is none", { to: mutant.from }, /changes nothing/],
  ])("of %s is refused by name", (_, fault, reason) => {
    expect(() => applied(source, { ...mutant, ...fault })).toThrow(reason);
    expect(() => applied(source, { ...mutant, ...fault })).toThrow(/never-over/);
  });
});

describe("a module with its mutants", () => {
  const folder = resolve("test-results/schemata-test");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of schemata("limit.ts", source, [mutant, doubled])) writeFileSync(join(folder, path), text);

  test.each([
    ["", { over: true, limit: 30 }],
    ["another-module's", { over: true, limit: 30 }],
    ["never-over", { over: false, limit: 30 }],
    ["twice-as-long", { over: false, limit: 60 }],
  ])("is, while “%s” is alive, the right one of them", async (name, expected) => {
    vi.stubEnv("SABOTAGE", name);
    vi.resetModules();
    const { isOver, limit, shown } = await import(join(folder, "limit.ts"));
    expect({ over: isOver(45), limit }).toEqual(expected);
    expect(shown).toBe("as it was");
    vi.unstubAllEnvs();
  });

  test("keeps the unbroken one to the letter", () => {
    expect(schemata("lib/limit.ts", source, [mutant]).get("lib/limit.unbroken.ts")).toBe(source);
  });

  test("is none where the framework goes by the file", () => {
    expect(() => schemata("page.tsx", "export default function Page() {}", [])).toThrow(/cannot be switched/);
    expect(() => schemata("actions.ts", '"use server";\nexport const act = 1;', [])).toThrow(/cannot be switched/);
  });
});
