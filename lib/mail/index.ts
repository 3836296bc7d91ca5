/**
 * Letters to people. One that must not be lost is queued in the transaction that causes it and sent afterwards; one
 * that carries a secret is sent at once and kept nowhere.
 */
import { before, type Duration, now, seconds } from "#lib/time";
import type { Letter } from "./letter.ts";
import { fewestTries, longestWait, pauseAfter } from "./policy.ts";
import { post } from "./post.ts";
import { isRefusedForGood } from "./refusal.ts";
import { claim, dueLetters, enqueue, type QueuedLetter, removeLetter } from "./store.ts";
import { write } from "./write.ts";

export type { Block, Letter, Row, WrittenLetter } from "./letter.ts";
export { findInOutbox, listOutbox, type OutboxLetter } from "./outbox.ts";
export { write } from "./write.ts";

/** Sends a letter now; throws when it cannot be sent. */
export const send = (letter: Letter): Promise<void> => post(write(letter));

/** Has a letter sent once the running transaction is through, or `pause` after it; the same key twice is one letter. */
export const queue = (key: string, letter: Letter, pause: Duration = seconds(0)): Promise<void> =>
  enqueue(key, write(letter), pause);

/** Takes a letter back whose reader need not be told any more, if it has not been sent. */
export const unqueue = (key: string): Promise<void> => removeLetter(key);

/**
 * Sends what is due, or the one letter of that key, and says how many were sent. A letter is claimed before it is handed
 * over, so two processes never send it both; one that fails stays and is tried again later, unless it was refused for good or
 * has waited too long.
 */
export async function deliverQueued(key?: string): Promise<number> {
  let sent = 0;
  for (const letter of await dueLetters(key)) {
    if (!(await claim(letter, pauseAfter(letter.attempts + 1)))) continue;
    try {
      await post(letter);
      await removeLetter(letter.key);
      sent += 1;
    } catch (error) {
      const isTooOld = letter.createdAt <= before(now(), longestWait) && letter.attempts + 1 >= fewestTries;
      const isHopeless = isRefusedForGood(error) || isTooOld;
      if (isHopeless) await giveUp(letter, error);
      else console.error(`A letter could not be sent and will be tried again: ${reasonOf(error)}`);
    }
  }
  return sent;
}

/** Its key says what the letter was about, and to whom only the books can tell. */
async function giveUp({ key }: QueuedLetter, error: unknown): Promise<void> {
  console.error(`The letter ${key} was given up: ${reasonOf(error)}`);
  await removeLetter(key);
}

// A mail server's answer may quote the recipient; its code says enough.
const reasonOf = (error: unknown) =>
  error instanceof Error && "code" in error
    ? [error.code, "responseCode" in error ? error.responseCode : undefined].filter(Boolean).join(" ")
    : "unknown reason";
