import { execFile } from "node:child_process";
import { expect, test, vi } from "vitest";
import { minutes } from "#lib/time";
import { explore } from "./explore.ts";
import { isRule, rules } from "./rules.ts";

// Some explore tens of thousands of states in a process of their own.
vi.setConfig({ testTimeout: minutes(2) });

test("no order of events signs an honest browser out or takes it for a thief", () => {
  const { states, violations } = explore();
  expect([...violations.keys()]).toEqual([]);
  expect(states).toBeGreaterThan(30_000);
});

// A rule that could be dropped without harm would be one too many, or the exploration blind to it.
test.each(Object.keys(rules).filter(isRule))("without %s there is a way to harm", (rule) => {
  const [way] = explore(rule).violations.values();
  expect(way?.length).toBeGreaterThan(1);
});

/** Runs the command as `npm run check:protocol -- ...` does. */
const check = (...parameters: string[]) =>
  new Promise<{ code: unknown; words: string }>((settle) => {
    execFile(process.execPath, ["scripts/check-protocol.ts", ...parameters], (error, stdout, stderr) =>
      settle({ code: error?.code ?? 0, words: stdout + stderr }),
    );
  });

test("the command prints what it has visited, and ends with 0", async () => {
  const { code, words } = await check();
  expect(words).toMatch(/^states \d{5,}, violations 0$/m);
  expect(code).toBe(0);
});

test.each(Object.entries(rules))(
  "without %s the command shows a shortest way to harm, and ends with 1",
  async (rule, meaning) => {
    const { code, words } = await check("--without", rule);
    expect(words).toContain(`Without ${rule}: ${meaning}`);
    expect(words).toMatch(/^ {2}1\. .+\n {2}2\. /m);
    expect(words).toMatch(/^states \d+, violations [1-9]\d*$/m);
    expect(code).toBe(1);
  },
);

test("the command knows no other rule, and says which there are", async () => {
  const { code, words } = await check("--without", "luck");
  for (const rule of Object.keys(rules)) expect(words).toContain(rule);
  expect(code).toBe(2);
});
