/**
 * Browsers in which an account was signed in to before, known by a secret that each keeps (OWASP, “device cookies”). It
 * proves nothing: whoever brings it still has to prove who they are. They only wait in a line of their own while somebody
 * else guesses, and are not written to as if they were somebody new.
 */
import "server-only";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { queue } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import { ownerOf, type Sender } from "#lib/security-letter";
import { now } from "#lib/time";
import { newDeviceLetter } from "./letter.ts";
import { accountsPerDevice } from "./policy.ts";
import { findAccountId, findKnown, insertDevice, removeDeviceOf, removeDevices, touchDevice } from "./store.ts";

export { newDeviceLetter } from "./letter.ts";
export { accountsPerDevice, knownFor } from "./policy.ts";

/** Where a session has begun, and what the browser brought along. */
export type Arrival = {
  readonly accountId: string;
  readonly sessionHandle: string;
  readonly client: Sender;
  /** Secrets that the browser keeps, one for each account that was signed in to there. */
  readonly secrets: readonly string[];
  /** With this sign-in the account begins: there is nobody yet to whom the browser could be news. */
  readonly isFirst: boolean;
};

/** What the browser is to keep from here on, and the key of the letter that is to be sent when it was news. */
export type Remembered = { readonly secrets: readonly string[]; readonly letterKey?: string };

/**
 * A name for the browser that brings these secrets, if the account of that address knows it. The same work whether
 * there is such an account or not.
 */
export async function findKnownDevice(email: string, secrets: readonly string[]): Promise<string | undefined> {
  if (secrets.length === 0) return undefined;
  const accountId = (await findAccountId(email)) ?? "nobody";
  return (await findKnown(secrets.map((secret) => digestOf(accountId, secret))))[0];
}

/**
 * Has the account know the browser in which it was signed in to just now; call it in the transaction that begins the
 * session. A secret that this account did not give is never adopted, so that nobody makes a browser known by planting one.
 */
export async function rememberDevice(arrival: Arrival): Promise<Remembered> {
  const { accountId, sessionHandle, secrets } = arrival;
  for (const secret of secrets) {
    if (await touchDevice(digestOf(accountId, secret), sessionHandle)) return { secrets: firstOf(secret, secrets) };
  }
  const secret = randomSecret();
  await insertDevice(digestOf(accountId, secret), accountId, sessionHandle);
  const kept = { secrets: firstOf(secret, secrets) };
  return arrival.isFirst ? kept : { ...kept, letterKey: await tell(arrival) };
}

/** Writes to the account's owner that it was signed in to in a browser that was new to it. */
async function tell({ accountId, sessionHandle, client }: Arrival): Promise<string> {
  await record({ kind: "new-device", accountId, sessionHandle, network: client.network });
  const key = `new-device ${sessionHandle}`;
  const owner = await ownerOf(accountId);
  await queue(
    key,
    speaking(owner.language, () => newDeviceLetter(owner, client, now())),
  );
  return key;
}

/**
 * Knows no browser of the account any longer, but the one in which that session began: whoever else had signed in is
 * somebody new.
 */
export const forgetDevices = (accountId: string, exceptHandle?: string): Promise<void> =>
  removeDevices(accountId, exceptHandle);

/** The browser of a session that was taken away is not known any longer either. */
export const forgetDeviceOf = (sessionHandle: string): Promise<void> => removeDeviceOf(sessionHandle);

// With the account in it, so that the database never says which two accounts share a browser.
const digestOf = (accountId: string, secret: string) => digest(`${accountId} ${secret}`);

const firstOf = (secret: string, secrets: readonly string[]) =>
  [secret, ...secrets.filter((other) => other !== secret)].slice(0, accountsPerDevice);
