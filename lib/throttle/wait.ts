import type { Duration } from "#lib/time";
import type { Throttle } from "./policy.ts";

/** How long to wait after `count` attempts: nothing while they are free, then doubling up to the longest wait. */
export function waitAfter(throttle: Throttle, count: number): Duration {
  if (count < throttle.free) return 0 as Duration;
  return Math.min(throttle.firstWait * 2 ** (count - throttle.free), throttle.longestWait) as Duration;
}
