/**
 * Hands the journal over to another system, for whoever takes this one over cannot take back what has left it (ASVS 16.4.3).
 * Linked events go there in their order, each at least once: how far it has got is written down only after the other
 * side has said that it has them. Nobody in the shop waits for it.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "#lib/config";
import { collectorPatience } from "./policy.ts";
import { type Kept, linkedAfter } from "./store.ts";

let isUnheard = false;

/**
 * Sends what was linked since, if there is where to; says how many events, or 0 when not all of them went. Another side
 * that does not answer is asked again at the next call.
 */
export async function handOver(): Promise<number> {
  const { journalUrl } = config();
  if (journalUrl === undefined) return 0;
  try {
    let count = 0;
    for (let place = await handedOver(); ; ) {
      const events = await linkedAfter(place);
      const last = events.at(-1);
      if (last?.place == null) return count;
      await send(new URL(journalUrl), events);
      keep(last);
      isUnheard = false;
      place = last.place;
      count += events.length;
    }
  } catch (error) {
    // Once: it is tried again every few seconds.
    if (!isUnheard) console.error("The journal could not be handed over; trying again until it is.", error);
    isUnheard = true;
    return 0;
  }
}

/** A line of JSON for each, under the names of lib/journal/event.ts. */
async function send(url: URL, events: readonly Kept[]): Promise<void> {
  const lines = events.map(({ id: _, ...event }) => `${JSON.stringify(event)}\n`);
  const answer = await fetch(`${url.origin}${url.pathname}${url.search}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-ndjson", "User-Agent": "Cartwright", ...credentials(url) },
    body: lines.join(""),
    redirect: "error",
    signal: AbortSignal.timeout(collectorPatience),
  });
  // Unread, it would keep the connection from the next batch.
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`It was answered with ${answer.status}.`);
}

const credentials = ({ username, password }: URL): Record<string, string> => {
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { Authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
};

/** The place of the last event that is there; in a journal that is not the one which was sent, all of it is sent again. */
async function handedOver(): Promise<number> {
  const [place = "0", hash] = existsSync(path()) ? readFileSync(path(), "utf8").trim().split(" ") : [];
  const [last] = await linkedAfter(Number(place) - 1, 1);
  return last?.hash === hash ? Number(place) : 0;
}

function keep({ place, hash }: Kept): void {
  writeFileSync(`${path()}.new`, `${place} ${hash}\n`, { mode: 0o600 });
  renameSync(`${path()}.new`, path());
}

const path = () => join(config().dataDir, "journal.sent");
