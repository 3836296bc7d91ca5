/** Forgets what has outlived its use, so that no table grows for ever and nothing personal is kept for nothing. */
import "server-only";
import { now } from "#lib/time";
import { inBatches } from "#lib/transaction";
import { outlived } from "./store.ts";

/** Removes, a little at a time, every record that no request could use any more. */
export async function forgetOutlived(): Promise<void> {
  const at = now();
  for (const remove of Object.values(outlived)) await inBatches((most) => remove(at, most));
}
