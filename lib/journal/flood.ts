/**
 * Some events anybody can cause with a loop and no cookie worth having. Written one by one they would cost a write each
 * and bury what matters; so of each kind, from each network, a minute holds so many, and the last one says that it is.
 */
import { elapsed, minutes, now } from "#lib/time";
import type { SecurityEvent, SecurityEventKind } from "./event.ts";
import { fromAnybodyPerMinute } from "./policy.ts";

const fromAnybody: ReadonlySet<SecurityEventKind> = new Set([
  "unknown-identifier-presented",
  "retired-identifier-presented",
  "duplicate-cookies-refused",
  "cross-site-request-refused",
  "forged-token-refused",
  "sign-in-throttled",
  "stale-identifier-presented",
  "device-refresh-skipped",
  "access-refused",
]);

let minute = { began: now(), counts: new Map<string, number>() };

/** The event as it is to be written, or nothing when this minute has told enough of its kind. Counted per process. */
export function unlessFlooded(event: SecurityEvent): SecurityEvent | undefined {
  if (!fromAnybody.has(event.kind)) return event;
  const at = now();
  // A clock that was put back begins a new minute too.
  const age = elapsed(minute.began, at);
  if (age < 0 || age >= minutes(1)) minute = { began: at, counts: new Map() };
  const key = `${event.kind} ${event.network}`;
  const count = (minute.counts.get(key) ?? 0) + 1;
  minute.counts.set(key, count);
  if (count < fromAnybodyPerMinute) return event;
  return count > fromAnybodyPerMinute ? undefined : { ...event, reason: `${event.reason ?? ""} more left out`.trim() };
}
