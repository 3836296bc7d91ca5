import "server-only";
import { database } from "#lib/database";
import { now } from "#lib/time";
import type { SecurityEvent } from "./event.ts";

/** Appends an event with the present instant (UTC); inside a transaction it stands or falls with it. */
export async function record(event: SecurityEvent): Promise<void> {
  await database().securityEvent.create({
    data: {
      at: now(),
      kind: event.kind,
      accountId: event.accountId ?? null,
      sessionHandle: event.sessionHandle ?? null,
      network: event.network ?? "",
      reason: event.reason ?? "",
    },
  });
}
