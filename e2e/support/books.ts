/** What lies in the data directory of a shop of its own, as somebody meets it who owns the disk. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { seconds } from "#lib/time";
import { serverLog } from "./server-log.ts";

/** Does something to the database behind the shop's back, or looks into it: gives the rows that it finds. */
export function inBooks(dataDir: string, sql: string): unknown[] {
  const books = openBooks(dataDir);
  try {
    return books.prepare(sql).all();
  } finally {
    books.close();
  }
}

/** Does something while no process of the shop is in the middle of writing: whoever means to write waits until it is done. */
export function whileNobodyWrites<Done>(dataDir: string, act: () => Done): Done {
  // A shop on PostgreSQL has no such file.
  if (!existsSync(bookOf(dataDir))) return act();
  const books = openBooks(dataDir);
  try {
    books.exec("BEGIN IMMEDIATE");
    return act();
  } finally {
    books.close();
  }
}

/** The password of a demo account, as it was shown at the start. */
export const demoPassword = async (dataDir: string, email: string): Promise<string> =>
  new RegExp(`${email} +(\\S+)`).exec(await serverLog(dataDir))?.[1] ?? "";

// The shop may be writing just now.
const openBooks = (dataDir: string) => new DatabaseSync(bookOf(dataDir), { timeout: seconds(5) });

const bookOf = (dataDir: string) => join(dataDir, "cartwright.sqlite");
