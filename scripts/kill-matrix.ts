/** `npm run kill-matrix`: writes down which test kills which mutant, as `npm run sabotage` has left it. */
import { writeFileSync } from "node:fs";
import { mutantGroups } from "../e2e/sabotage/mutants/index.ts";
import { resultsPath } from "../e2e/sabotage/result.ts";
import { CannotStart, explainAndExit } from "./cannot-start.ts";
import { killMatrixOf } from "./conformance/kill-matrix.ts";
import { readMutants } from "./conformance/sabotage.ts";

try {
  const mutants = readMutants(
    resultsPath,
    mutantGroups.flatMap((group) => group.mutants),
  );
  if (mutants.length === 0) throw new CannotStart(`There is nothing in ${resultsPath} yet: npm run sabotage.`);
  writeFileSync("docs/reference/kill-matrix.md", killMatrixOf(mutants, new Date().toISOString().slice(0, 10)));
} catch (error) {
  explainAndExit(error);
}
