/** The kill matrix that `npm run sabotage` leaves, where it has run. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type Case, withoutTags } from "./evidence.ts";

const matrix = z.object({
  mutants: z.array(
    z.object({
      name: z.string(),
      breaks: z.string(),
      cases: z.array(z.string()),
      outcome: z.enum(["killed", "survived"]),
      killedBy: z.array(z.string()),
    }),
  ),
});

export type Mutant = z.infer<typeof matrix>["mutants"][number];

/** The mutants of the last run; none where there was no run. Throws at a file of another form. */
export function readMutants(path: string): readonly Mutant[] {
  return existsSync(path) ? matrix.parse(JSON.parse(readFileSync(path, "utf8"))).mutants : [];
}

/** Those that this very test killed: another test of the same case may have missed them. */
export const mutantsOf = ({ rawTitle }: Pick<Case, "rawTitle">, mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.filter(({ killedBy }) => killedBy.some((title) => isAbout(title, rawTitle)));

/** Whole titles end in the test's own; tags that were added since change nothing. */
const isAbout = (wholeTitle: string, rawTitle: string) =>
  ` › ${withoutTags(wholeTitle)}`.endsWith(` › ${withoutTags(rawTitle)}`);
