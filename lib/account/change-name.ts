/**
 * The name by which the shop addresses somebody. It opens nothing, so no proof is asked for; orders keep the one that
 * they were placed with.
 */
import "server-only";
import { record } from "#lib/journal";
import type { SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { replaceName } from "./store.ts";

/** Gives the account another name, whose form was checked before. */
export async function changeName(
  { handle: sessionHandle, accountId }: Pick<SignedInSession, "handle" | "accountId">,
  name: string,
  network: string,
): Promise<void> {
  await transaction(async () => {
    if (await replaceName(accountId, name.trim()))
      await record({ kind: "name-changed", accountId, sessionHandle, network });
  });
}
