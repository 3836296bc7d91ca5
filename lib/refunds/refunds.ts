/**
 * What is owed is written in the transaction that causes it; the provider is asked afterwards, under the same key until it
 * has answered, so that nobody is paid twice and nobody is forgotten.
 */
import "server-only";
import type { Minor } from "#lib/money";
import { provider } from "#lib/payment";
import { pauseAfter } from "./policy.ts";
import type { RefundReason } from "./reason.ts";
import { findOwed, insertRefund, markRefunded, overdueKeys, postpone, reserve } from "./store.ts";

/** Money that goes back, or has gone. */
export type Refund = {
  readonly amountMinor: Minor;
  /** Why staff gave it; undefined where it follows from a cancellation, or from pieces that came back. */
  readonly reason: RefundReason | undefined;
  /** When the provider took it on; undefined until then. */
  readonly refundedAt: Date | undefined;
  /** When it first refused to; undefined if it never did. */
  readonly refusedAt: Date | undefined;
};

/**
 * Writes down that money of an order's payment goes back; `key` says why, and the same reason twice violates its uniqueness.
 * `given` says which of staff gave it of their own accord, and why. Call it in the transaction that causes it. Throws when it
 * would be more than is left of what was paid.
 */
export async function owe(
  orderId: string,
  key: string,
  amountMinor: Minor,
  given?: { readonly reason: RefundReason; readonly givenBy: string },
): Promise<void> {
  if (!(await reserve(orderId, amountMinor))) throw new Error("More would be refunded than was paid.");
  await insertRefund({ key, orderId, amountMinor, ...given });
}

/**
 * Has the provider give back what is owed under a key. One that does not answer, or refuses, is asked again by
 * `payBackOverdue`, less and less often; whoever reads the log or the order in the back office learns of which order.
 */
export async function payBack(key: string): Promise<void> {
  const owed = await findOwed(key);
  if (owed === undefined) return;
  const { orderNumber, attempts, ...request } = owed;
  const isTaken = await provider()
    .refund({ key, ...request })
    .catch((error: unknown) => {
      const what = error instanceof Error ? error.name : "unknown error";
      console.error(`Order ${orderNumber}: its refund could not be asked for: ${what}`);
      return undefined;
    });
  if (isTaken) return markRefunded(key);
  if (isTaken === false)
    console.error(`Order ${orderNumber}: the provider refuses a refund; somebody has to look at it.`);
  await postpone(key, { pause: pauseAfter(attempts + 1), isRefused: isTaken === false });
}

/** Asks the provider for everything that is still owed, and whose time has come. */
export async function payBackOverdue(): Promise<void> {
  for (const key of await overdueKeys()) await payBack(key);
}
