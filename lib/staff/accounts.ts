/** What staff see of accounts: who, since when, and whether they may sign in. Never a password, not even its hash. */
import "server-only";
import { countLiveSessions } from "#lib/session-list";
import { pageLength } from "./policy.ts";
import { type AccountRow, searchAccountRows } from "./store.ts";

export type ListedAccount = AccountRow & { readonly liveSessions: number };

/** One page of the accounts whose name or address fits the words, the newest first; pages count from 1. */
export async function searchAccounts(
  words: string,
  page: number,
): Promise<{ readonly total: number; readonly accounts: readonly ListedAccount[] }> {
  const { total, rows } = await searchAccountRows(words, { skip: (page - 1) * pageLength, take: pageLength });
  const counts = await countLiveSessions(rows.map(({ id }) => id));
  return { total, accounts: rows.map((row) => ({ ...row, liveSessions: counts.get(row.id) ?? 0 })) };
}
