import { expect, test } from "vitest";
import { throttles } from "./policy.ts";
import { waitAfter } from "./wait.ts";

test.each(Object.entries(throttles))("%s: free at first, then longer each time, and never for ever", (_, throttle) => {
  expect(waitAfter(throttle, throttle.free - 1)).toBe(0);
  expect(waitAfter(throttle, throttle.free)).toBe(throttle.firstWait);
  expect(waitAfter(throttle, throttle.free + 1)).toBe(Math.min(throttle.firstWait * 2, throttle.longestWait));
  expect(waitAfter(throttle, 10_000)).toBe(throttle.longestWait);
});

test.each(Object.entries(throttles))(
  "%s: what is forgotten is forgotten after the longest wait, not before",
  (_, throttle) => {
    expect(throttle.forgottenAfter).toBeGreaterThanOrEqual(throttle.longestWait);
  },
);
