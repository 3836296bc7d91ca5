/** Test support: many requests of many sessions at once. Run as a program it is another instance of the shop. */
import { resume } from "./index.ts";

/** What came of all requests of one session: the successors that were offered, and the kinds of session. */
export type Outcome = { readonly successors: readonly string[]; readonly kinds: readonly string[] };

/** So many sessions are at it together: more would prove no more, and wait longer than a shopper does. */
const together = 10;

/** Resumes every session so many times at once, as requests of pages do. */
export async function crowd(identifiers: readonly string[], times: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < identifiers.length; first += together) {
    const turn = identifiers.slice(first, first + together);
    outcomes.push(...(await Promise.all(turn.map((identifier) => requestsOf(identifier, times)))));
  }
  return outcomes;
}

async function requestsOf(identifier: string, times: number): Promise<Outcome> {
  const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
  const visit = { cause: "person", offerable: true, client } as const;
  const answers = await Promise.all(Array.from({ length: times }, () => resume(identifier, "customer", visit)));
  return {
    successors: answers.flatMap(({ successor }) => successor ?? []),
    kinds: answers.map(({ session }) => session.kind),
  };
}

if (import.meta.main) {
  process.once("message", ([identifiers, times]: [string[], number]) => {
    crowd(identifiers, times).then(
      (outcomes) => process.send?.(outcomes, () => process.exit(0)),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.send?.("ready");
}
