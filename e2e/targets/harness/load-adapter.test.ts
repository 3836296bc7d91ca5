import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { adapter as template } from "../template.ts";
import { loadAdapter, problemsOf } from "./load-adapter.ts";

const adapters = globSync("e2e/targets/*.ts").filter((path) =>
  readFileSync(path, "utf8").includes("export const adapter"),
);

test.each(adapters)("%s leaves nothing unsaid", async (path) => {
  expect((await loadAdapter(path)).name).toBeTruthy();
});

test("what a shop lacks needs a reason, so that no case is left out in silence", () => {
  const { cart: _, ...cartless } = template;
  expect(problemsOf(cartless)).toEqual(["say in “lacks” why there is no “cart”."]);
  expect(problemsOf({ ...cartless, lacks: { ...template.lacks, cart: "It is a library." } })).toEqual([]);
});

test("what a shop has is not said to be lacking", () => {
  expect(problemsOf({ ...template, lacks: { ...template.lacks, cart: "It is a library." } })).toEqual([
    "there is a “cart”, and “lacks” says that there is none.",
  ]);
});

test("a module without an adapter is refused by its path", async () => {
  await expect(loadAdapter("e2e/targets/adapter.ts")).rejects.toThrow("e2e/targets/adapter.ts exports no “adapter”.");
});
