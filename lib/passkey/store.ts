import "server-only";
import type { AccountRole } from "#lib/account";
import { database, unlessThere } from "#lib/database";
import { randomName, randomSecret } from "#lib/random";

/** A passkey as its owner sees it. */
export type PasskeyView = {
  readonly id: string;
  readonly name: string;
  readonly isSyncable: boolean;
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | undefined;
};

/** One as a browser has to find it. */
export type PasskeyDescriptor = { readonly id: string; readonly transports: string[] };

/** What checking a signature needs. */
export type KnownPasskey = {
  readonly credentialId: string;
  readonly accountId: string;
  /** What its account may sign in to. */
  readonly role: AccountRole;
  readonly securityStamp: number;
  readonly publicKey: string;
  readonly isSyncable: boolean;
  /** What it calls its account. */
  readonly userHandle: string;
};

/** What an authenticator told of a new passkey. */
export type NewPasskey = {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly isSyncable: boolean;
  readonly isBackedUp: boolean;
};

const visible = {
  id: true,
  name: true,
  isSyncable: true,
  isBackedUp: true,
  createdAt: true,
  lastUsedAt: true,
} as const;

const asSeen = <Row extends { lastUsedAt: Date | null }>({ lastUsedAt, ...row }: Row) => ({
  ...row,
  lastUsedAt: lastUsedAt ?? undefined,
});

/** The account's passkeys, the oldest first. */
export async function listPasskeys(accountId: string): Promise<readonly PasskeyView[]> {
  const rows = await database().passkey.findMany({
    where: { accountId },
    orderBy: { createdAt: "asc" },
    select: visible,
  });
  return rows.map(asSeen);
}

/** One of the account's passkeys; another account's is as good as none. */
export async function findPasskey(accountId: string, id: string): Promise<PasskeyView | undefined> {
  const row = await database().passkey.findFirst({ where: { id, accountId }, select: visible });
  return row ? asSeen(row) : undefined;
}

export const countPasskeys = (accountId: string): Promise<number> => database().passkey.count({ where: { accountId } });

export async function descriptorsOf(accountId: string): Promise<PasskeyDescriptor[]> {
  const rows = await database().passkey.findMany({
    where: { accountId },
    select: { credentialId: true, transports: true },
  });
  return rows.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: transports.split(" ").filter(Boolean),
  }));
}

/** The passkey behind a credential, if its account may be used. */
export async function findCredential(credentialId: string): Promise<KnownPasskey | undefined> {
  const row = await database().passkey.findFirst({
    where: { credentialId, account: { disabledAt: null } },
    include: { account: { select: { passkeyHandle: true, role: true, securityStamp: true } } },
  });
  if (!row?.account.passkeyHandle) return undefined;
  const { accountId, publicKey, isSyncable } = row;
  const { passkeyHandle: userHandle, role, securityStamp } = row.account;
  return { credentialId, accountId, role: role as AccountRole, securityStamp, publicKey, isSyncable, userHandle };
}

/** What the account's passkeys call it: 256 random bits, drawn when the first one is wished for, the same ever after. */
export async function userHandleOf(accountId: string): Promise<string> {
  const where = { id: accountId };
  await database().account.updateMany({
    where: { ...where, passkeyHandle: null },
    data: { passkeyHandle: randomSecret() },
  });
  const { passkeyHandle } = await database().account.findUniqueOrThrow({ where, select: { passkeyHandle: true } });
  return passkeyHandle ?? "";
}

/** Writes a new passkey down. Throws a unique violation when somebody has it already. Call it in a transaction. */
export async function insertPasskey(
  accountId: string,
  name: string,
  { counter, transports, ...passkey }: NewPasskey,
  createdAt: Date,
): Promise<void> {
  const facts = { counter: BigInt(counter), transports: transports.join(" "), createdAt };
  await database().passkey.create({ data: { id: randomName(), accountId, name, ...passkey, ...facts } });
}

/** Does it, unless such a passkey exists already: then nothing is done, and nothing given. */
export const unlessKnown = <T>(work: () => Promise<T>): Promise<T | undefined> => unlessThere(work);

/**
 * Writes a use down, if the counter has grown since the last one, or stands at nought as it always has. Of two uses
 * with one count, one is refused. False also when the passkey is gone.
 */
export async function countUse(
  credentialId: string,
  counter: number,
  isBackedUp: boolean,
  lastUsedAt: Date,
): Promise<boolean> {
  const has = counter === 0 ? { counter: 0n } : { counter: { lt: BigInt(counter) } };
  const used = await database().passkey.updateMany({
    where: { credentialId, ...has },
    data: { counter: BigInt(counter), isBackedUp, lastUsedAt },
  });
  return used.count === 1;
}

/** Gives one of the account's passkeys another name; false when it has no such passkey. */
export async function changeName(accountId: string, id: string, name: string): Promise<boolean> {
  return (await database().passkey.updateMany({ where: { id, accountId }, data: { name } })).count === 1;
}

/** Forgets one of the account's passkeys; false when it has no such passkey. */
export async function deletePasskey(accountId: string, id: string): Promise<boolean> {
  return (await database().passkey.deleteMany({ where: { id, accountId } })).count === 1;
}

/** Forgets the account's passkeys; `since`: only those that it was given since then. */
export async function removePasskeys(accountId: string, since?: Date): Promise<void> {
  await database().passkey.deleteMany({ where: { accountId, ...(since && { createdAt: { gte: since } }) } });
}

/** Writes down that a challenge was signed; false when it was before. */
export async function insertSpent(challenge: { readonly digest: string; readonly expiresAt: Date }): Promise<boolean> {
  return (await unlessThere(() => database().passkeyChallenge.create({ data: challenge }))) !== undefined;
}
