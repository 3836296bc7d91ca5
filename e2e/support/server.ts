/** A shop of its own for a test that must start, stop or configure one. */
import { join } from "node:path";
import type { Answer, Ask } from "./raw.ts";
import { results } from "./results.ts";

export { freePort, type RunningShop, startShop } from "../../scripts/shop-process.ts";

/** Where a shop of that name keeps its data: apart from the shop of the same test in another worker. */
export const dataDirFor = (name: string): string => join(results, `${name}-${process.env["TEST_PARALLEL_INDEX"]}`);

/** Asks for all of these; comes back when the shop has taken up each, with the answers that are still to come. */
export async function takenUp(ask: Ask, paths: readonly string[]): Promise<{ answers: Promise<Answer[]> }> {
  const answers: Promise<Answer>[] = [];
  const asking = paths.map(
    (path) =>
      new Promise<void>((onContinue, fail) => {
        // A server says “continue” once it has read what it is asked, before it sets to work.
        const answer = ask(path, { expect: "100-continue" }, { onContinue });
        answer.catch(fail);
        answers.push(answer);
      }),
  );
  await Promise.all(asking);
  return { answers: Promise.all(answers) };
}
