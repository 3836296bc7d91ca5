/** What lies in the data directory of a shop of its own, as somebody meets it who owns the disk. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { seconds } from "#lib/time";
import { serverLog } from "./server-log.ts";

/** Does something to the database behind the shop's back, or looks into it: gives the rows that it finds. */
export function inBooks(dataDir: string, sql: string): unknown[] {
  // The shop may be writing just now.
  const books = new DatabaseSync(join(dataDir, "cartwright.sqlite"), { timeout: seconds(5) });
  try {
    return books.prepare(sql).all();
  } finally {
    books.close();
  }
}

/** The password of a demo account, as it was shown at the start. */
export const demoPassword = async (dataDir: string, email: string): Promise<string> =>
  new RegExp(`${email} +(\\S+)`).exec(await serverLog(dataDir))?.[1] ?? "";
