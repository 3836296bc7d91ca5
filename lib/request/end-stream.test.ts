/** A page that is left open hears of the end of its session, wherever that was, and of nobody else's. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginSignedIn, endBy } from "#lib/session";
import { seconds } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endOf } from "./end-stream.ts";

useFreshDatabase();

const begin = async () =>
  (await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" })).session.handle;

/** Opens a stream; what it has said so far is in `said`. */
function listen(handle: string) {
  const stream = endOf(handle);
  if (!stream) return undefined;
  const heard = { said: "", isOver: false };
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard.said += part.value;
    heard.isOver = true;
  })();
  return { heard, leave: () => reader.cancel() };
}

const within = (time: number) => vi.advanceTimersByTimeAsync(time);
const end = (handle: string, because: "elsewhere" | "timeout") =>
  `event: end\ndata: ${JSON.stringify({ handle, because })}\n\n`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ["revoked", "elsewhere"],
  ["sign-out", "elsewhere"],
  ["reuse", "elsewhere"],
  ["timeout", "timeout"],
] as const)("within five seconds it hears of an end by %s, and then the line is closed", async (reason, because) => {
  const [mine, another] = [await begin(), await begin()];
  const [here, there] = [listen(mine), listen(another)];
  await within(seconds(4));
  expect(here?.heard).toEqual({ said: ":\n\n", isOver: false });
  await endBy(mine, reason);
  await within(seconds(5));
  await vi.waitFor(() => expect(here?.heard).toEqual({ said: `:\n\n${end(mine, because)}`, isOver: true }));
  expect(there?.heard).toEqual({ said: ":\n\n", isOver: false });
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
  await within(seconds(10));
  expect(page?.heard.said).toBe(":\n\n");
  await endBy(handle, "revoked");
  await within(seconds(5));
  await vi.waitFor(() => expect(page?.heard.said).toContain(end(handle, "elsewhere")));
});

test("a session that is forgotten altogether is over too", async () => {
  const handle = await begin();
  const page = listen(handle);
  await database().session.delete({ where: { handle } });
  await within(seconds(5));
  await vi.waitFor(() => expect(page?.heard.said).toContain(end(handle, "elsewhere")));
});

test("a quiet line says something that means nothing, sooner than a proxy hangs up", async () => {
  const page = listen(await begin());
  await within(seconds(29));
  await vi.waitFor(() => expect(page?.heard.said).toBe(":\n\n:\n\n"));
  await page?.leave();
});

test("one session has six lines at most, and one that is left makes room", async () => {
  const handle = await begin();
  const lines = Array.from({ length: 6 }, () => listen(handle));
  expect(listen(handle)).toBeUndefined();
  await lines[0]?.leave();
  lines[0] = listen(handle);
  expect(lines[0]).toBeDefined();
  await endBy(handle, "revoked");
  await within(seconds(5));
  await vi.waitFor(() => expect(lines.map((line) => line?.heard.isOver)).toEqual(Array(6).fill(true)));
});

test("while nobody listens the database is not asked", async () => {
  const page = listen(await begin());
  await within(seconds(4));
  await page?.leave();
  await within(seconds(4));
  expect(vi.getTimerCount()).toBe(0);
});
