/**
 * `npm run sabotage`: breaks the shop one defence at a time and demands that the suite turns red for the right reason:
 * each case that a mutant names has a test that expects what it does not find. Nothing may survive.
 */
import { parseArgs } from "node:util";
import { generateClient } from "../../scripts/build.ts";
import { CannotStart, explainAndExit } from "../../scripts/cannot-start.ts";
import { requireBrowser } from "../../scripts/chromium.ts";
import { chosen } from "./choice.ts";
import { killersOf, type Outcome } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { mutantGroups } from "./mutants/index.ts";
import { count, killMatrix, type MutantResult, patchOf, writeResults } from "./result.ts";
import { runBroken, runUnbroken } from "./run-cases.ts";
import { makeScratchCopy } from "./scratch-copy.ts";

/** So many mutants live at once. */
const lanes = 2;

const { values } = parseArgs({
  options: { list: { type: "boolean" }, only: { type: "string", multiple: true }, shard: { type: "string" } },
});

try {
  const mutants = chosen(mutantGroups, values);
  if (values.list)
    for (const { name, cases, breaks } of mutants) console.log(`${name} [${cases.join(" ")}]: ${breaks}`);
  else process.exitCode = (await sabotage(mutants)) ? 0 : 1;
} catch (error) {
  explainAndExit(error);
}

/** Whether none survived. */
async function sabotage(mutants: readonly Mutant[]): Promise<boolean> {
  requireBrowser();
  await generateClient();
  // All of them, whichever are chosen: one build serves every run.
  const all = mutantGroups.flatMap((group) => group.mutants);
  makeScratchCopy(all);
  await expectGreen(mutants);
  const waiting = [...mutants];
  const judged: MutantResult[] = [];
  const breakOneAfterAnother = async (_: unknown, lane: number) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const result = await judge(mutant, lane);
      judged.push(result);
      // One by one: a run that is broken off has been about something all the same.
      writeResults([result], all);
    }
  };
  // A shop that starts leaves a core to a browser that waits, and the other way round.
  await Promise.all(Array.from({ length: lanes }, breakOneAfterAnother));
  const results = mutants.flatMap(({ name }) => judged.filter((one) => one.name === name));
  console.log(`\n${killMatrix(results)}\n\n${count(results)}`);
  return results.every(({ outcome }) => outcome === "killed");
}

/** A test that is red anyway proves nothing. */
async function expectGreen(mutants: readonly Mutant[]): Promise<void> {
  console.log(
    "Building the shop with every mutant in it, if it has changed, and running the cases while none is alive …",
  );
  const { outcomes, words } = await runUnbroken(mutants);
  const red = outcomes.filter(({ outcome }) => outcome !== "passed").map(({ title }) => title);
  if (red.length > 0 || outcomes.length === 0) {
    throw new CannotStart(`The cases have to pass while nothing is broken.\n${[...red, words].join("\n")}`);
  }
  console.log(`${outcomes.length} tests pass while nothing is broken.`);
}

/** Lets one mutant live, and says whether the suite has noticed. */
async function judge(mutant: Mutant, lane: number): Promise<MutantResult> {
  const began = performance.now();
  const { name, breaks, cases } = mutant;
  const { outcomes, words } = await runBroken(mutant, lane);
  const killers = killersOf(outcomes, cases);
  const milliseconds = Math.round(performance.now() - began);
  console.log(`${killers ? "killed  " : "SURVIVED"} ${name} (${Math.round(milliseconds / 1000)} s)`);
  if (!killers) console.log(whatRan(outcomes, words));
  return {
    name,
    breaks,
    cases,
    patch: patchOf(mutant),
    outcome: killers ? "killed" : "survived",
    killedBy: killers ?? [],
    milliseconds,
  };
}

function whatRan(outcomes: readonly Outcome[], words: string): string {
  if (outcomes.length === 0) return `         No test ran. ${words}`;
  return outcomes.map(({ title, outcome }) => `         ${outcome}: ${title}`).join("\n");
}
