/** A page that is left open hears of the end of its session, wherever that was, and of nobody else's. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginSignedIn, endBy } from "#lib/session";
import { type Duration, seconds } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endOf } from "./end-stream.ts";

useFreshDatabase();

const begin = async () =>
  (await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" })).session.handle;

type Heard = { news: string; breaths: number; isOver: boolean };
const lines: Heard[] = [];

/** Opens a stream; what it has said so far is in `heard`. */
function listen(handle: string, gone = new AbortController().signal) {
  const reader = endOf(handle, gone)?.getReader();
  if (!reader) return undefined;
  const heard = { news: "", breaths: 0, isOver: false };
  lines.push(heard);
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const said = new TextDecoder().decode(part.value);
      if (said === ":\n\n") heard.breaths += 1;
      else heard.news += said;
    }
    heard.isOver = true;
  })();
  return { heard, leave: () => reader.cancel() };
}

/** Lets time pass; a question to the database is real, and takes its own. */
async function pass(time: Duration): Promise<void> {
  for (let passed = 0; passed < time; passed += seconds(1)) {
    await vi.advanceTimersByTimeAsync(seconds(1));
    while (vi.getTimerCount() === 0 && lines.some(({ isOver }) => !isOver)) await new Promise(setImmediate);
  }
}

const end = (handle: string, because: "elsewhere" | "timeout") =>
  `event: end\ndata: ${JSON.stringify({ handle, because })}\n\n`;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(() => {
  lines.length = 0;
});

test.each([
  ["revoked", "elsewhere"],
  ["sign-out", "elsewhere"],
  ["reuse", "elsewhere"],
  ["timeout", "timeout"],
] as const)("within five seconds it hears of an end by %s, and then the line is closed", async (reason, because) => {
  const [mine, another] = [await begin(), await begin()];
  const [here, there] = [listen(mine), listen(another)];
  await pass(seconds(4));
  expect(here?.heard).toMatchObject({ news: "", isOver: false });
  await endBy(mine, reason);
  await pass(seconds(5));
  expect(here?.heard).toMatchObject({ news: end(mine, because), isOver: true });
  expect(there?.heard).toMatchObject({ news: "", isOver: false });
  await there?.leave();
});

test("an end that was taken back is none, and is told once it is committed", async () => {
  const handle = await begin();
  const page = listen(handle);
  const undone = transaction(async () => {
    await endBy(handle, "revoked");
    throw new Error("the letter could not be queued");
  });
  await expect(undone).rejects.toThrow("letter");
  await pass(seconds(10));
  expect(page?.heard.news).toBe("");
  await endBy(handle, "revoked");
  await pass(seconds(5));
  expect(page?.heard.news).toBe(end(handle, "elsewhere"));
});

test("a quiet line says something that means nothing, sooner than a proxy hangs up", async () => {
  const page = listen(await begin());
  await pass(seconds(29));
  expect(page?.heard.breaths).toBeGreaterThan(1);
  await page?.leave();
});

test("one session has six lines at most, and one that is left makes room", async () => {
  const handle = await begin();
  const [first] = Array.from({ length: 6 }, () => listen(handle));
  expect(listen(handle)).toBeUndefined();
  await first?.leave();
  expect(listen(handle)).toBeDefined();
  await endBy(handle, "revoked");
  await pass(seconds(5));
  expect(lines.map(({ isOver }) => isOver)).toEqual(Array(7).fill(true));
});

test("whoever has gone makes room, though nobody has read or cancelled what was opened for them", async () => {
  const handle = await begin();
  const left = new AbortController();
  const unread = Array.from({ length: 6 }, () => endOf(handle, left.signal));
  expect(listen(handle)).toBeUndefined();
  left.abort();
  expect(endOf(handle, left.signal)).toBeUndefined();
  const page = listen(handle);
  expect(page).toBeDefined();
  // Cancelled after all: it takes nobody else's line along.
  await unread[0]?.cancel();
  await endBy(handle, "revoked");
  await pass(seconds(5));
  expect(page?.heard.isOver).toBe(true);
});

test("a line that breaks keeps nobody else from hearing", async () => {
  const page = listen(await begin());
  const handle = await begin();
  const other = listen(handle);
  const enqueue = vi.spyOn(ReadableStreamDefaultController.prototype, "enqueue").mockImplementation(() => {
    throw new Error("broken");
  });
  await pass(seconds(25));
  enqueue.mockRestore();
  await endBy(handle, "revoked");
  await pass(seconds(5));
  expect(other?.heard.news).toBe(end(handle, "elsewhere"));
  await page?.leave();
});

test("while nobody listens the database is not asked", async () => {
  const page = listen(await begin());
  await pass(seconds(4));
  await page?.leave();
  const question = vi.spyOn(database().session, "findMany");
  await pass(seconds(10));
  expect(question).not.toHaveBeenCalled();
});
