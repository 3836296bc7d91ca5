/** Work of any size that others must not wait for. */
import { setTimeout as pass } from "node:timers/promises";
import { batch } from "./policy.ts";

/** Has `step` do some of the work, at most as much as it is told, until it says that less than that was left. */
export async function inBatches(step: (most: number) => Promise<number>): Promise<void> {
  while ((await step(batch.most)) >= batch.most) await pass(batch.pause);
}
