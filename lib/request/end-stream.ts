/**
 * Server-sent events (WHATWG HTML 9.2) about the end of sessions, for pages that are left open. Whichever instance ends a
 * session, the database knows, and only once it is committed; so each process asks there, once for all its streams.
 */
import "server-only";
import type { EndReason } from "#lib/session";
import { endedAmong } from "#lib/session-list";
import { seconds } from "#lib/time";

/** Between two questions. A page is to hear within five seconds; most of them are for the way and a busy machine. */
const pace = seconds(2);
/** Proxies hang up on silence, commonly after 30 or 60 seconds: a line that means nothing goes out after so many questions. */
const questionsPerKeepAlive = 10;
/** The tabs of a browser share one; more than so many of one session are refused. */
const mostOfOne = 6;

type Stream = ReadableStreamDefaultController<Uint8Array>;

const streamsOf = new Map<string, Set<Stream>>();
let isAsking = false;
let questions = 0;

/**
 * A stream that says when and why the session of that handle ends, and ends with it. Nothing when it has too many already,
 * or when whoever asked has `gone`, before it was opened or since: a body that is never read is not always cancelled either.
 */
export function endOf(handle: string, gone: AbortSignal): ReadableStream<Uint8Array> | undefined {
  const streams = streamsOf.get(handle) ?? new Set<Stream>();
  if (gone.aborted || streams.size >= mostOfOne) return undefined;
  let own: Stream;
  const leave = () => {
    if (streams.delete(own) && streams.size === 0) streamsOf.delete(handle);
  };
  return new ReadableStream({
    start(stream) {
      own = stream;
      gone.addEventListener("abort", leave);
      streamsOf.set(handle, streams.add(stream));
      keepAlive(streams);
      if (!isAsking) askLater();
    },
    cancel: leave,
  });
}

function askLater(): void {
  isAsking = true;
  setTimeout(ask, pace).unref();
}

async function ask(): Promise<void> {
  isAsking = streamsOf.size > 0;
  if (!isAsking) return;
  questions += 1;
  try {
    for (const { handle, reason } of await endedAmong(streamsOf.keys())) tell(handle, reason);
    if (questions % questionsPerKeepAlive === 0) for (const streams of streamsOf.values()) keepAlive(streams);
  } catch {
    // A database that could not be asked has ended nothing, nor has a line that broke: all are asked for in a moment again.
  }
  askLater();
}

function tell(handle: string, reason: EndReason): void {
  const news = JSON.stringify({ handle, because: reason === "timeout" ? "timeout" : "elsewhere" });
  for (const stream of streamsOf.get(handle) ?? []) {
    stream.enqueue(encode(`event: end\ndata: ${news}\n\n`));
    stream.close();
  }
  streamsOf.delete(handle);
}

function keepAlive(streams: ReadonlySet<Stream>): void {
  for (const stream of streams) stream.enqueue(encode(":\n\n"));
}

const encode = (text: string) => new TextEncoder().encode(text);
