/** Visits every state that can be reached, nearest first, so that the first way to a violation is a shortest one. */
import { isStranded, type State, start, stepsFrom } from "./model.ts";
import type { Rule } from "./rules.ts";

export type Findings = {
  readonly states: number;
  /** Each kind of violation with a shortest way to it. */
  readonly violations: ReadonlyMap<string, readonly string[]>;
};

type Visited = { readonly state: State; readonly label: string; readonly from: Visited | undefined };

/** Explores the whole protocol, or what is left of it without one rule; then it stops where one violation is found. */
export function explore(without?: Rule): Findings {
  const first: Visited = { state: start, label: "", from: undefined };
  const seen = new Set([JSON.stringify(start)]);
  const violations = new Map<string, readonly string[]>();
  const queue = [first];
  for (const visited of queue) {
    for (const step of stepsFrom(visited.state, without)) {
      const next = "state" in step ? { state: step.state, label: step.label, from: visited } : undefined;
      const violation = "violation" in step ? step.violation : isStranded(step.state) && "the browser is stranded";
      if (violation && !violations.has(violation)) violations.set(violation, [...wayTo(visited), step.label]);
      const key = next && JSON.stringify(next.state);
      if (!next || !key || seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
    if (without && violations.size > 0) break;
  }
  return { states: seen.size, violations };
}

function wayTo(visited: Visited): string[] {
  const way: string[] = [];
  for (let here: Visited | undefined = visited; here?.from; here = here.from) way.unshift(here.label);
  return way;
}
