import { expect, test } from "vitest";
import { explore } from "./explore.ts";
import { isRule, rules } from "./rules.ts";

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
