import { afterEach, expect, test, vi } from "vitest";
import { binding } from "#lib/session";
import { after, before, type Duration, now, seconds } from "#lib/time";
import { challengeFor, lifeOfChallenge } from "./challenge.ts";

afterEach(() => void vi.useRealTimers());

const madeAgo = (ago: Duration) => {
  vi.useFakeTimers({ now: before(now(), ago), toFake: ["Date"] });
  const challenge = challengeFor("handle", "refresh");
  vi.useRealTimers();
  return challenge;
};

test("a challenge may be signed until its time is up, and not a second longer", () => {
  const challenge = challengeFor("handle", "refresh");
  expect(lifeOfChallenge(challenge, "handle", "refresh")?.getTime()).toBeLessThanOrEqual(
    after(now(), binding.challengeLife).getTime(),
  );
  const aSecondLeft = madeAgo((binding.challengeLife - seconds(1)) as Duration);
  expect(lifeOfChallenge(aSecondLeft, "handle", "refresh")).toBeDefined();
  expect(lifeOfChallenge(madeAgo(binding.challengeLife), "handle", "refresh")).toBeUndefined();
});

test("no two challenges are alike, not even of one session in one moment", () => {
  expect(new Set(Array.from({ length: 100 }, () => challengeFor("handle", "refresh"))).size).toBe(100);
});
