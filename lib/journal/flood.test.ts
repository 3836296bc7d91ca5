import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { minutes } from "#lib/time";
import { record } from "./index.ts";
import { fromAnybodyPerMinute } from "./policy.ts";

useFreshDatabase();

const guess = { kind: "unknown-identifier-presented", network: "203.0.113.0/24" } as const;
const written = (network: string) => database().securityEvent.findMany({ where: { network }, orderBy: { id: "asc" } });

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

test("a flood that anybody can cause is told, and does not fill the journal", async () => {
  for (let count = 0; count < 3 * fromAnybodyPerMinute; count += 1) await record(guess);
  const events = await written(guess.network);
  expect(events).toHaveLength(fromAnybodyPerMinute);
  expect(events.at(-1)?.reason).toBe("more left out");
  expect(events.at(-2)?.reason).toBe("");

  await record({ ...guess, network: "198.51.100.0/24" });
  expect(await written("198.51.100.0/24")).toHaveLength(1);
  vi.setSystemTime(Date.now() + minutes(1));
  await record(guess);
  expect(await written(guess.network)).toHaveLength(fromAnybodyPerMinute + 1);
});

test("what somebody proved, or failed to, is written however often it happens", async () => {
  const network = "192.0.2.0/24";
  const count = fromAnybodyPerMinute + 10;
  for (let time = 0; time < count; time += 1) await record({ kind: "sign-in-refused", network });
  expect(await written(network)).toHaveLength(count);
});
