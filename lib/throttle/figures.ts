/** The limits as they stand, for those who run the shop: figures and numbers, never whom they are about. */
import "server-only";
import { now } from "#lib/time";
import { surge, type Throttle, type ThrottleKind, throttles } from "./policy.ts";
import { countWaiting } from "./store.ts";
import { refusedSignIns } from "./surge.ts";
import { waitAfter } from "./wait.ts";

export type LimitFigures = Throttle & {
  readonly kind: ThrottleKind;
  /** How many have to wait at this moment. */
  readonly waiting: number;
};

/** Every limit with how many it holds up just now, and the refused sign-ins of the whole shop. */
export async function limitFigures(): Promise<{
  readonly limits: readonly LimitFigures[];
  readonly shop: typeof surge & { readonly refused: number };
}> {
  const at = now();
  const kinds = Object.entries(throttles) as [ThrottleKind, Throttle][];
  const limits = await Promise.all(
    kinds.map(async ([kind, throttle]) => ({
      kind,
      ...throttle,
      waiting: await countWaiting(kind, stepsOf(throttle), at),
    })),
  );
  return { limits, shop: { ...surge, refused: await refusedSignIns() } };
}

/** From the first count that has to wait up to the one that waits longest, and everything beyond it. */
function stepsOf(throttle: Throttle) {
  const steps = [];
  for (let count = throttle.free; ; count += 1) {
    const wait = waitAfter(throttle, count);
    const orMore = wait === throttle.longestWait;
    steps.push({ count, orMore, wait });
    if (orMore) return steps;
  }
}
