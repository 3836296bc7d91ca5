import { expect, test } from "vitest";
import { chosen } from "./choice.ts";
import type { Mutant } from "./mutant.ts";

const mutant = (name: string): Mutant => ({ name, breaks: "", file: "", from: "", to: "", cases: [] });
const groups = [
  { group: "cookies", mutants: ["a", "b", "c"].map(mutant) },
  { group: "headers", mutants: ["d", "e"].map(mutant) },
];
const namesOf = (choice: Parameters<typeof chosen>[1]) => chosen(groups, choice).map(({ name }) => name);

test("all of them, a group, some by name", () => {
  expect(namesOf({})).toEqual(["a", "b", "c", "d", "e"]);
  expect(namesOf({ only: ["headers"] })).toEqual(["d", "e"]);
  expect(namesOf({ only: ["e", "b"] })).toEqual(["b", "e"]);
});

test("the parts of a whole have each of them once", () => {
  expect([...namesOf({ shard: "1/2" }), ...namesOf({ shard: "2/2" })].toSorted()).toEqual(["a", "b", "c", "d", "e"]);
});

test.each([
  [{ only: ["a", "nothing"] }, /no mutant or group nothing/],
  [{ shard: "3/2" }, /no part of a whole/],
  [{ shard: "half" }, /no part of a whole/],
  [{ shard: "6/6" }, /Of 5 mutants, 6\/6 is none/],
])("%o chooses nothing, and says so", (choice, reason) => {
  expect(() => chosen(groups, choice)).toThrow(reason);
});
