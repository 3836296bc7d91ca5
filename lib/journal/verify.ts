/** Reads the whole journal and says whether it is the one that was written. */
import { beginning, type End, isSealed, isSealedEnd, link } from "./chain.ts";
import { type Marks, mark, marks } from "./marks.ts";
import { type Kept, type KeptEnd, keptEnd, linkedAfter, unlinked } from "./store.ts";

export type Verdict = Intact | Broken;

type Intact = {
  readonly verdict: "intact";
  readonly end: End;
  /** Instants of the first and the last event. */
  readonly span: { readonly from: Date; readonly to: Date } | undefined;
  /** How many events are older than the chain: vouched for only as they were found when it began. */
  readonly older: number;
  /** How many were written so recently that they are not linked yet; their seals are good. */
  readonly waiting: number;
};

/** The first place that is not as it was written; what stands before it is sound. */
type Broken = { readonly verdict: "broken"; readonly place: number; readonly because: string };

type Progress = Pick<Intact, "end" | "span" | "older">;

/** Walks from the first event to the end, though the shop may go on writing, and holds all of it against the marks. */
export async function verifyJournal(): Promise<Verdict> {
  const marked = marks();
  let progress: Progress = { end: beginning, span: undefined, older: 0 };
  for (;;) {
    const before = progress.end.length;
    const walked = await walk(progress, marked);
    if ("verdict" in walked) return walked;
    progress = walked;
    // Read after the events: what is linked meanwhile moves the end beyond them, and they are read too.
    const kept = await keptEnd();
    if (!kept || kept.length <= progress.end.length || progress.end.length === before)
      return conclude(progress, kept, marked);
  }
}

async function walk(from: Progress, marked: Marks): Promise<Progress | Broken> {
  let progress = from;
  for (;;) {
    const events = await linkedAfter(progress.end.length);
    if (events.length === 0) return progress;
    for (const event of events) {
      const next = step(progress, event, marked);
      if ("verdict" in next) return next;
      progress = next;
    }
  }
}

function step({ end, span, older }: Progress, event: Kept, marked: Marks): Progress | Broken {
  const next = link(end, event);
  if (event.place !== next.length) return broken(next.length, "it is missing");
  if (event.hash !== next.hash) {
    const isOwn = isSealed(event) || (event.seal === null && older === end.length);
    return broken(next.length, isOwn ? "it does not follow the one before it" : "it is not what the shop wrote");
  }
  const mark = marked.get(next.length);
  if (mark !== undefined && mark !== next.hash) return broken(next.length, "journal.marks knows another one");
  return {
    end: next,
    span: { from: span?.from ?? event.at, to: event.at },
    older: event.seal === null ? next.length : older,
  };
}

async function conclude(progress: Progress, kept: KeptEnd | undefined, marked: Marks): Promise<Verdict> {
  const { end } = progress;
  const furthest = Math.max(0, ...marked.keys());
  if (furthest > end.length)
    return broken(end.length + 1, `journal.marks knows ${furthest} events: the last are missing`);
  if (!kept) return broken(end.length + 1, "the end of the chain is missing");
  if (kept.length > end.length) return broken(end.length + 1, `the last events, to ${kept.length}, are missing`);
  if (kept.length < end.length) return broken(kept.length + 1, "what stands after the end of the chain was put there");
  const isNew = kept.length === 0 && kept.seal === "";
  if (!isNew && (kept.hash !== end.hash || !isSealedEnd(kept)))
    return broken(end.length + 1, "the end of the chain was altered");
  const waiting = isNew ? [] : await unlinked();
  const forged = waiting.find((event) => !isSealed(event));
  if (forged) return broken(end.length + 1, `the event with id ${forged.id} was put there by somebody else`);
  if (!isNew) mark(end);
  return { verdict: "intact", ...progress, waiting: waiting.length };
}

const broken = (place: number, because: string): Broken => ({ verdict: "broken", place, because });
