/**
 * Lays the chain over events that are committed already, away from any request: a chain can grow at one end only, and
 * whoever wrote an event would otherwise wait there for everybody else who does.
 */
import { type End, isSealed, isSealedEnd, link, sealEnd } from "./chain.ts";
import { linksAtOnce } from "./policy.ts";
import { append, type KeptEnd, keptEnd, unlinked } from "./store.ts";

/**
 * Links every event that the shop has written and that has no place yet; says how many. Any number of processes may do
 * so at once.
 */
export async function linkEvents(): Promise<number> {
  for (let count = 0; ; ) {
    const before = await keptEnd();
    if (!before) throw new Error("The end of the journal's chain is gone: see docs/how-to/verify-the-journal.md.");
    const isNew = before.length === 0 && before.seal === "";
    // Those that are older than the chain have no seal: they come first, all at once, and none is believed later.
    const events = (await unlinked(isNew ? undefined : linksAtOnce)).filter((event) => isNew || isSealed(event));
    if (events.length === 0) return count;
    let end = isNew ? before : believed(before);
    const links = events.map((event) => {
      end = link(end, event);
      return { id: event.id, end };
    });
    if (await append(before, links, { ...end, seal: sealEnd(end) })) count += links.length;
  }
}

/** An end without its seal is not believed: what follows is chained to nothing, so that the break stays visible. */
function believed(end: KeptEnd): End {
  if (isSealedEnd(end)) return end;
  console.error("The journal was changed from outside: see docs/how-to/verify-the-journal.md.");
  return { length: end.length, hash: "broken" };
}
