/**
 * The same schedules, on the real store: whatever requests, answers and the clock do, alone or several at once, the
 * database ends up where the model says it may, and the honest browser is served.
 */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest } from "#lib/random";
import { beginSignedIn, limits, type Resumed, resume, rotation } from "#lib/session";
import { before, minutes, now } from "#lib/time";
import { bounds, type State, start, stepsFrom } from "./model.ts";

useFreshDatabase();

// Hundreds of steps on a real database, on machines that have other things to do.
vi.setConfig({ testTimeout: minutes(3) });

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };

const moves = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: "send" } as const) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("serve" as const), which: fc.nat(), isLost: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("serve all" as const), isLost: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("deliver" as const), which: fc.nat() }) },
  { weight: 3, arbitrary: fc.constant({ do: "time" } as const) },
);
type Move = typeof moves extends fc.Arbitrary<infer T> ? T : never;

test("the store does what the model allows, under any schedule, and nobody honest is signed out", async () => {
  let rotations = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 20, maxLength: 60 }), async (schedule) => {
      const run = await begin();
      for (const move of schedule) await make(move, run);
      rotations += run.state.generation;
    }),
    { numRuns: 100 },
  );
  // Schedules under which nothing ever rotates would prove nothing.
  expect(rotations).toBeGreaterThan(20);
});

/** One browser and its session: the model's state, and which identifier each of its numbers is. */
type Run = { state: State; readonly handle: string; readonly identifiers: string[] };

async function begin(): Promise<Run> {
  const { session, identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  return { state: start, handle: session.handle, identifiers: ["", identifier] };
}

async function make(move: Move, run: Run): Promise<void> {
  const { state } = run;
  switch (move.do) {
    case "send":
      return follow(run, "the browser sends");
    case "time":
      return timePasses(run);
    case "deliver": {
      const id = state.answers[move.which % state.answers.length];
      return follow(run, `the browser receives ${id}`);
    }
    case "serve": {
      const id = state.requests[move.which % state.requests.length];
      return id === undefined ? undefined : serve(run, [id], move.isLost);
    }
    case "serve all":
      return serve(run, state.requests, move.isLost);
  }
}

/** Takes the step of the model that begins so, if there is one now. */
function follow(run: Run, label: string): void {
  const step = stepsFrom(run.state).find((one) => one.label.startsWith(label));
  if (step && "state" in step) run.state = step.state;
}

/** Whatever the clock may do now, in the model and, by ageing the records, in the database. */
async function timePasses(run: Run): Promise<void> {
  const labels = stepsFrom(run.state).map(({ label }) => label);
  const { handle, identifiers } = run;
  if (labels.includes("the offer has settled")) {
    await age(handle, { offeredAt: before(now(), rotation.settle) });
    follow(run, "the offer has settled");
  }
  const grace = labels.find((label) => label.startsWith("the grace of"));
  if (grace) {
    const id = Number(grace.match(/\d+/)?.[0]);
    const retiredAt = before(now(), rotation.grace);
    await database().retiredIdentifier.update({
      where: { digest: digest(identifiers[id] ?? "") },
      data: { retiredAt },
    });
    follow(run, grace);
  }
  if (labels.includes("a rotation is due") && run.state.minted < bounds.identifiers) {
    await age(handle, { identifierSince: before(now(), limits.customer.rotationInterval) });
    follow(run, "a rotation is due");
  }
}

const age = (handle: string, data: { offeredAt?: Date; identifierSince?: Date }) =>
  database().session.update({ where: { handle }, data });

/** Requests that reach the server at the same time; each on whichever instance, in whatever order. */
async function serve(run: Run, ids: readonly number[], isLost: boolean): Promise<void> {
  const { identifiers, handle, state } = run;
  const visit = { cause: "person", offerable: true, client } as const;
  const resumed = await Promise.all(ids.map((id) => resume(identifiers[id], "customer", visit)));

  for (const { session, over } of resumed) expect(over ? over.reason : session.kind).toMatch(/^(customer|stale)$/);
  const offered = [...new Set(resumed.map(({ successor }) => successor).filter(isPresent))];
  expect(offered.length).toBeLessThanOrEqual(1);
  for (const successor of offered) if (!identifiers.includes(successor)) identifiers.push(successor);

  const row = await database().session.findUniqueOrThrow({ where: { handle } });
  const numberOf = (found: string | null) => identifiers.findIndex((one) => one !== "" && digest(one) === found);
  const real = {
    current: numberOf(row.identifierDigest),
    pending: row.pendingDigest ? numberOf(row.pendingDigest) : 0,
    generation: row.generation,
    answers: isLost ? state.answers.length : arriving(state, resumed),
  };
  const allowed = outcomes(state, ids).map((one) => ({ one, seen: { ...pick(one), answers: one.answers.length } }));
  const found = allowed.find(({ seen }) => JSON.stringify(seen) === JSON.stringify(real));
  expect(found, `${JSON.stringify(real)} is none of ${JSON.stringify(allowed.map(({ seen }) => seen))}`).toBeDefined();
  if (found) run.state = found.one;
}

const pick = ({ current, pending, generation }: State) => ({ current, pending, generation });
const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

const arriving = ({ answers }: State, resumed: readonly Resumed[]) =>
  Math.min(bounds.answers, answers.length + resumed.filter(({ successor }) => successor).length);

/** Every state that the model reaches by serving these requests and none else, in any order and interleaving. */
function outcomes(state: State, ids: readonly number[]): readonly State[] {
  const waiting = [...state.requests];
  for (const id of ids) waiting.splice(waiting.indexOf(id), 1);
  // Those that are not served now are put aside, so that the model cannot serve them either.
  const queue: State[] = [{ ...state, requests: [...ids].toSorted() }];
  const seen = new Set<string>();
  const done: State[] = [];
  for (const one of queue) {
    if (one.requests.length + one.working.length === 0) done.push({ ...one, requests: waiting });
    for (const step of stepsFrom(one)) {
      if (!/^the server|too late$/.test(step.label) || !("state" in step) || seen.has(JSON.stringify(step.state)))
        continue;
      seen.add(JSON.stringify(step.state));
      queue.push(step.state);
    }
  }
  return done;
}
