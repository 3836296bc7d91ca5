import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { minutes } from "#lib/time";
import { record, type SecurityEvent } from "./index.ts";
import { fromAnybodyPerMinute } from "./policy.ts";

useFreshDatabase();

const written = (event: SecurityEvent) =>
  database().securityEvent.findMany({
    where: { kind: event.kind, network: event.network ?? "" },
    orderBy: { id: "asc" },
  });

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

test.each([
  "unknown-identifier-presented",
  "retired-identifier-presented",
  "stale-identifier-presented",
  "duplicate-cookies-refused",
  "cross-site-request-refused",
  "forged-token-refused",
  "sign-in-throttled",
  "device-refresh-skipped",
  "access-refused",
] as const)("a flood of %s, which anybody can cause, is told and does not fill the journal", async (kind) => {
  const event = { kind, network: "203.0.113.0/24" };
  for (let count = 0; count < fromAnybodyPerMinute + 10; count += 1) await record(event);
  const events = await written(event);
  expect(events).toHaveLength(fromAnybodyPerMinute);
  expect(events.at(-1)?.reason).toBe("more left out");
  expect(events.at(-2)?.reason).toBe("");

  const elsewhere = { kind, network: "198.51.100.0/24" };
  await record(elsewhere);
  expect(await written(elsewhere)).toHaveLength(1);
  vi.setSystemTime(Date.now() + minutes(1));
  await record(event);
  expect(await written(event)).toHaveLength(fromAnybodyPerMinute + 1);
});

test("what somebody proved, or failed to, is written however often it happens", async () => {
  const event = { kind: "sign-in-refused", network: "192.0.2.0/24" } as const;
  const count = fromAnybodyPerMinute + 10;
  for (let time = 0; time < count; time += 1) await record(event);
  expect(await written(event)).toHaveLength(count);
});
