/** An authenticator's secret at rest: sealed for its account, under a key outside the database that the seal names. */
import "server-only";
import { keyring } from "#lib/config";
import { seal, unseal } from "#lib/seal";

/** Seals the secret of the account's authenticator under the key in use. */
export function sealSecret(secret: string, accountId: string): string {
  const [{ name, key }] = keyring();
  return `${name}:${seal(secret, key, purposeOf(accountId))}`;
}

/** The sealed secret, and whether it should be sealed anew because the key has been changed; throws when it cannot be opened. */
export function openSecret(
  sealed: string,
  accountId: string,
): { readonly secret: string; readonly isOutdated: boolean } {
  const [name = "", text = ""] = sealed.split(":");
  const used = keyring().find((one) => one.name === name);
  if (!used) throw new Error("An authenticator is sealed under a key that is no longer in factors.keys: put it back.");
  return { secret: unseal(text, used.key, purposeOf(accountId)), isOutdated: used !== keyring()[0] };
}

const purposeOf = (accountId: string) => `authenticator ${accountId}`;
