/**
 * One honest browser, its requests and answers under way, and the server's record of its session: everything that can
 * happen between them, one step at a time. What a request means is decided by the shop's own `decide`; what the store
 * does about it is written here as a function, so what is sabotaged in the store itself passes here unseen:
 * real-store.test.ts beside it holds the store to this model, and lib/session/instances.test.ts two processes to one
 * database.
 *
 * The network keeps two promises (A1, A2), which the shop's limits are chosen for: a request arrives within the grace
 * of its identifier, and the headers of an answer within the settle time.
 */
import { decide, type Presented, type Verdict, type Visit } from "../../lib/session/protocol.ts";
import type { Rule } from "./rules.ts";
import { presentedIn } from "./snapshot.ts";

/** Identifiers are numbers in the order in which they were minted; 0 is none. */
export type State = {
  readonly current: number;
  readonly pending: number;
  readonly generation: number;
  readonly minted: number;
  readonly isDue: boolean;
  readonly hasSettled: boolean;
  readonly retired: readonly { readonly id: number; readonly generation: number; readonly inGrace: boolean }[];
  /** What the browser holds. */
  readonly jar: number;
  readonly requests: readonly number[];
  /** Read and decided by one instance, not written yet. */
  readonly working: readonly Work[];
  /** Answers under way that set a cookie. */
  readonly answers: readonly number[];
};

type Work = {
  readonly id: number;
  readonly aim: "mint" | "repeat" | "confirm";
  readonly generation: number;
  readonly pending: number;
};

/** What happens next: a label for people, and the state after it or what went wrong. */
export type Step = { readonly label: string } & ({ readonly state: State } | { readonly violation: string });

/** How far the exploration goes. */
export const bounds = { requests: 3, answers: 3, identifiers: 5 } as const;

export const start: State = {
  current: 1,
  pending: 0,
  generation: 0,
  minted: 1,
  isDue: false,
  hasSettled: true,
  retired: [],
  jar: 1,
  requests: [],
  working: [],
  answers: [],
};

/** Everything that can happen in a state while `without` is not in force. */
export function stepsFrom(state: State, without?: Rule): readonly Step[] {
  return [
    ...send(state),
    ...timePasses(state, without),
    ...each(state.requests).flatMap((id) => read(state, id, without)),
    ...each(state.working).flatMap((work) => write(state, work, without)),
    ...each(state.answers).map((id) => deliver(state, id)),
  ];
}

/** Nothing is under way, and the browser holds what the server no longer honours: it is lost. */
export function isStranded({ requests, working, answers, jar, current, pending }: State): boolean {
  return requests.length + working.length + answers.length === 0 && jar !== current && jar !== pending;
}

function send(state: State): readonly Step[] {
  if (state.requests.length + state.working.length >= bounds.requests) return [];
  return [
    { label: `the browser sends ${state.jar}`, state: { ...state, requests: sorted([...state.requests, state.jar]) } },
  ];
}

function timePasses(state: State, without?: Rule): readonly Step[] {
  const steps: Step[] = [];
  if (!state.isDue) steps.push({ label: "a rotation is due", state: { ...state, isDue: true } });
  if (!state.hasSettled && (state.answers.length === 0 || without === "A2")) {
    steps.push({ label: "the offer has settled", state: { ...state, hasSettled: true } });
  }
  const oldest = state.retired.find(({ inGrace }) => inGrace);
  const underWay = [...state.requests, ...state.working.map(({ id }) => id)];
  if (oldest && (without === "A1" || !underWay.some((id) => id <= oldest.id))) {
    const retired = state.retired.map((one) => (one === oldest ? { ...one, inGrace: false } : one));
    steps.push({ label: `the grace of ${oldest.id} is over`, state: { ...state, retired } });
  }
  return steps;
}

/** An instance reads the record and decides; a request that changes nothing is answered with it. */
function read(state: State, id: number, without?: Rule): readonly Step[] {
  const rest = { ...state, requests: lessOne(state.requests, id) };
  return [true, false].map((offerable) => {
    const verdict = judge(presentedIn(state, id, without), { cause: "person", offerable });
    const label = `the server reads ${id}: ${verdict.verdict}`;
    switch (verdict.verdict) {
      case "accepted":
        return { label, state: verdict.offer === "none" ? rest : begin(rest, { id, aim: verdict.offer }) };
      case "confirmed":
        return { label, state: begin(rest, { id, aim: "confirm" }) };
      case "served":
        return { label, state: without === "no-cookie-to-predecessor" ? answer(rest, id) : rest };
      case "stale":
        return { label, state: rest };
      case "reuse":
        return { label, violation: "an honest browser is taken for a thief" };
      default:
        return { label, violation: "an honest browser is not known any more" };
    }
  });
}

/** The instance writes by compare-and-swap, and answers; whoever finds the record changed reads it again. */
function write(state: State, work: Work, without?: Rule): readonly Step[] {
  const { id, aim } = work;
  const rest = { ...state, working: lessOne(state.working, work) };
  const isUnchanged = state.generation === work.generation && state.pending === work.pending;
  if (!isUnchanged && without !== "compare-and-swap") {
    return [{ label: `${aim} for ${id} comes too late`, state: { ...rest, requests: sorted([...rest.requests, id]) } }];
  }
  if (aim === "confirm") return [{ label: `the server confirms ${id}`, state: confirm(rest, work.pending) }];
  const isMinted = aim === "mint" || without === "identical-successor";
  if (isMinted && state.minted === bounds.identifiers) return [];
  const offered = isMinted ? state.minted + 1 : work.pending;
  const kept = { ...rest, pending: offered, minted: Math.max(state.minted, offered), hasSettled: false };
  const after = without === "acknowledgement" ? confirm(kept, offered) : kept;
  return [after, ownFetch(after, offered, without)].flatMap((done, isFetched) => [
    ...(done.answers.length < bounds.answers
      ? [{ label: `${labels[isFetched]} ${offered}`, state: answer(done, offered) }]
      : []),
    { label: `${labels[isFetched]} ${offered}, and the answer is lost`, state: done },
  ]);
}

const labels = ["the server offers", "the server fetches a page from itself, then offers"];

/** In the middle of an answer, Next fetches from this very shop, with the cookie that the answer is going to set. */
function ownFetch(state: State, id: number, without?: Rule): State {
  const cause = without === "browser-confirms" ? "person" : "server";
  const verdict = judge(presentedIn(state, id, without), { cause, offerable: false });
  return verdict.verdict === "confirmed" ? confirm(state, id) : state;
}

function confirm(state: State, id: number): State {
  const { current, generation, retired } = state;
  return {
    ...state,
    current: id,
    pending: 0,
    generation: generation + 1,
    isDue: false,
    retired: [...retired, { id: current, generation, inGrace: true }],
  };
}

const begin = (state: State, { id, aim }: Pick<Work, "id" | "aim">): State => ({
  ...state,
  working: sorted([...state.working, { id, aim, generation: state.generation, pending: state.pending }]),
});

const answer = (state: State, id: number): State => ({ ...state, answers: sorted([...state.answers, id]) });

const deliver = (state: State, id: number): Step => ({
  label: `the browser receives ${id}`,
  state: { ...state, jar: id, answers: lessOne(state.answers, id) },
});

const judge = (presented: { as: Presented; at: Date }, visit: Visit): Verdict =>
  decide(presented.as, visit, presented.at);

// Two of a kind are one choice, and their order is nobody's concern: both keep the number of states down.
const each = <T>(all: readonly T[]): readonly T[] =>
  all.filter((one, place) => place === 0 || !isSame(one, all[place - 1]));
const sorted = <T>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const lessOne = <T>(all: readonly T[], gone: T): readonly T[] =>
  all.toSpliced(
    all.findIndex((one) => isSame(one, gone)),
    1,
  );
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
