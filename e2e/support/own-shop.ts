/**
 * Each worker has a shop and a database of its own, so that nothing that one test does to everybody is done to another's.
 * The run's setup opens them and leaves here where they are; a worker takes its own before anything else is loaded.
 */
import { z } from "zod";

/** Where a shop is, as the environment variables that lib/config reads. */
export type ShopAddress = { readonly ORIGIN: string; readonly DATA_DIR: string; readonly DATABASE_URL: string };

const addresses = z.array(z.object({ ORIGIN: z.string(), DATA_DIR: z.string(), DATABASE_URL: z.string() }));

const { SHOPS, TEST_PARALLEL_INDEX = "0" } = process.env;
if (SHOPS) Object.assign(process.env, addresses.parse(JSON.parse(SHOPS))[Number(TEST_PARALLEL_INDEX)]);

/** Leaves the shops to the workers, which begin with this process's environment. */
export function leaveToWorkers(shops: readonly ShopAddress[]): void {
  Object.assign(process.env, shops[0], { SHOPS: JSON.stringify(shops) });
}
