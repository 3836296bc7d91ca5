/**
 * How a line misbehaves when it is left to itself: by chance, but by the same chance in every run, as what befalls a
 * request hangs on the seed, its path and how often that path was asked for. What is held back goes on when others have
 * overtaken it, or when nothing else is left to move.
 */
import { digest } from "#lib/random";
import type { Line, Outcome, Passing, Stop, Temper } from "./fault-proxy.ts";

/** What has befallen how many requests. */
export type Tally = { lostRequests: number; lostAnswers: number; heldRequests: number; heldAnswers: number };

/** Lets the line misbehave until it is told otherwise: of ten requests about one is lost, one not answered, four held back. */
export function misbehaving(line: Line, seed: string): Tally {
  const tally: Tally = { lostRequests: 0, lostAnswers: 0, heldRequests: 0, heldAnswers: 0 };
  const askedFor = new Map<string, number>();
  const waiting: { toPass: number; goOn(): void }[] = [];

  const temper: Temper = {
    stopFor(passing) {
      if (isForEverybody(passing)) return undefined;
      const what = `${passing.method} ${passing.path}`;
      const time = (askedFor.get(what) ?? 0) + 1;
      askedFor.set(what, time);
      return stopBy(chance(`${seed} ${what} ${time}`), 1 + Math.floor(3 * chance(`${seed} ${what} ${time} held`)));
    },
    hasMoved() {
      for (const one of waiting) one.toPass -= 1;
      for (const one of waiting.filter(({ toPass }) => toPass <= 0)) one.goOn();
      freeTheOldest();
    },
  };
  line.misbehave(temper);
  return tally;

  function stopBy(fate: number, toPass: number): Stop | undefined {
    if (fate < 0.08) return { onItsWay: lose("lostRequests") };
    if (fate < 0.18) return { onItsWayBack: lose("lostAnswers") };
    if (fate < 0.33) return { onItsWay: hold("heldRequests", toPass) };
    if (fate < 0.58) return { onItsWayBack: hold("heldAnswers", toPass) };
    return undefined;
  }

  function lose(counted: keyof Tally) {
    return async (): Promise<Outcome> => {
      tally[counted] += 1;
      return "is lost";
    };
  }

  function hold(counted: keyof Tally, toPass: number) {
    return (): Promise<Outcome> => {
      tally[counted] += 1;
      return new Promise((settle) => {
        const one = {
          toPass,
          goOn() {
            waiting.splice(waiting.indexOf(one), 1);
            settle("goes on");
          },
        };
        waiting.push(one);
        freeTheOldest();
      });
    };
  }

  function freeTheOldest(): void {
    if (waiting.length >= line.underWay()) waiting[0]?.goOn();
  }
}

/** Files that carry nobody's identifier; to disturb them proves nothing. */
const isForEverybody = ({ path }: Passing) => /^\/(_next\/static\/|pictures\/|healthz$)/.test(path);

/** A number from 0 to below 1 that a text decides. */
const chance = (text: string): number => Buffer.from(digest(text), "base64url").readUInt32BE() / 2 ** 32;
