/** Which mutants a run is about. */
import { CannotStart } from "../../scripts/cannot-start.ts";
import type { Mutant, MutantGroup } from "./mutant.ts";

export type Choice = {
  /** Names of mutants and of groups; all of them, unless something is said here. */
  readonly only?: readonly string[] | undefined;
  /** `2/4`: the second of four parts. */
  readonly shard?: string | undefined;
};

/** The chosen ones, in the order in which they are declared. Fails in words when nothing is chosen. */
export function chosen(groups: readonly MutantGroup[], { only, shard = "1/1" }: Choice): readonly Mutant[] {
  const known = groups.flatMap(({ group, mutants }) => [group, ...mutants.map(({ name }) => name)]);
  const unknown = only?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) throw new CannotStart(`There is no mutant or group ${unknown[0]}. --list shows them all.`);
  const wanted = groups.flatMap(({ group, mutants }) =>
    mutants.filter(({ name }) => only === undefined || only.includes(group) || only.includes(name)),
  );
  const [part, of] = shard.split("/").map(Number);
  if (!part || !of || part > of) throw new CannotStart(`“${shard}” is no part of a whole, as 1/4 is.`);
  const own = wanted.filter((_, index) => index % of === part - 1);
  if (own.length === 0) throw new CannotStart(`Of ${wanted.length} mutants, ${shard} is none.`);
  return own;
}
