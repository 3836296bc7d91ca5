/** A person's own data, to take along (GDPR, articles 15 and 20): all that is kept about them, and no secret. */
import "server-only";
import { record } from "#lib/journal";
import type { SignedInSession } from "#lib/session";
import type { Fact } from "./fact.ts";
import { findOwnData } from "./store.ts";

export type { Fact } from "./fact.ts";
export { partsOf } from "./lines.ts";
export { asPage } from "./readable.ts";

/** Everything that is kept about the account's owner; that it was given out is written down. `as`: shown, or as a file. */
export async function exportOwnData(
  { accountId, handle: sessionHandle }: Pick<SignedInSession, "accountId" | "handle">,
  as: "page" | "file",
  network: string,
): Promise<{ readonly [name: string]: Fact }> {
  await record({ kind: "data-exported", accountId, sessionHandle, network, reason: as });
  return JSON.parse(JSON.stringify(await findOwnData(accountId)));
}
