/** An account for somebody new whom another site vouches for. It has no password; the site is its way in. */
import "server-only";
import { insertAccount, type ProvenOwner } from "#lib/account";
import { record } from "#lib/journal";
import { transaction } from "#lib/transaction";
import type { Arrival } from "./sealed.ts";
import { insertIdentity } from "./store.ts";

/** Opens it under the address that the site has verified; undefined when that has an account by now, or they have. */
export async function openAccountFor(
  { issuer, subject, email, provider }: Arrival,
  name: string,
  network: string,
): Promise<ProvenOwner | undefined> {
  try {
    return await transaction(async () => {
      const owner = await insertAccount({ email, name: name.trim(), passwordHash: "" });
      if (owner === undefined) return undefined;
      const { accountId } = owner;
      if (!(await insertIdentity({ issuer, subject }, accountId, email))) throw new AlreadyConnected();
      await record({ kind: "account-created", accountId, network, reason: provider });
      return owner;
    });
  } catch (error) {
    if (error instanceof AlreadyConnected) return undefined;
    throw error;
  }
}

/** Undoes the transaction: nobody is left with an account that they have no way in to. */
class AlreadyConnected extends Error {}
