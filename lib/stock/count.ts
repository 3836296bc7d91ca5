/** How many there are: staff counted, and the shop believes them if it has not sold any meanwhile. */
import "server-only";
import type { StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { addCount, isCounted, readCounts, setStock } from "./store.ts";

export type StockCount = {
  /** Names this one count, so that a form that is sent twice counts once. */
  readonly name: string;
  /** What there was for sale when the count began: pieces that are sold meanwhile must not come back to the shelf. */
  readonly found: number;
  readonly counted: number;
  /** Midnight UTC of the day more should be there. */
  readonly expectedOn: Date | undefined;
};

/** Sets how many of a variant there are, and keeps who said so; `changed` when there are no longer as many as were found. */
export function countStock(
  { accountId: countedBy }: StaffSession,
  sku: string,
  { name, found, counted, expectedOn }: StockCount,
): Promise<"counted" | "changed"> {
  return transaction(async () => {
    if (await isCounted(name)) return "counted";
    if (!(await setStock(sku, { found, counted, expectedOn }))) return "changed";
    await addCount({ name, sku, found, counted, countedBy, countedAt: now() });
    return "counted";
  });
}

/** The last few counts of a variant, the newest first; `countedBy` is an account of staff, which may be gone. */
export const lastCounts = readCounts;
