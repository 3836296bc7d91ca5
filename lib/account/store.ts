import { asLanguage, currentLanguage, type Language } from "#lib/language";
import "server-only";
import { database, unlessThere } from "#lib/database";
import { randomName } from "#lib/random";
import { after, now } from "#lib/time";
import { registrationLinkLife } from "./policy.ts";

/** What an account may sign in to: the shop, or the back office. Never both. */
export type AccountRole = "customer" | "staff";

/** An account as its owner sees it. */
export type AccountView = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  /** What its owner is written to in. */
  readonly language: Language;
};

const visible = { id: true, email: true, name: true, role: true, language: true } as const;

/** The account with that identifier. */
export async function findAccount(id: string): Promise<AccountView | undefined> {
  const account = await database().account.findUnique({ where: { id }, select: visible });
  return account
    ? { ...account, role: account.role as AccountRole, language: asLanguage(account.language) }
    : undefined;
}

/** The names of accounts, by their identifiers; those that are gone have none. */
export async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const accounts = await database().account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

/** When the account got its present password. */
export async function findPasswordChange(id: string): Promise<Date | undefined> {
  const account = await database().account.findUnique({ where: { id }, select: { passwordChangedAt: true } });
  return account?.passwordChangedAt;
}

/** The lines of every postal address that the account keeps. */
export async function findAddressLines(id: string): Promise<string[]> {
  const rows = await database().savedAddress.findMany({ where: { accountId: id } });
  return rows.flatMap((row) => [row.name, row.addressLine1, row.addressLine2, row.postalCode, row.city, row.phone]);
}

/** Is there an account with that address? */
export const isRegistered = async (email: string): Promise<boolean> =>
  (await database().account.count({ where: { email } })) > 0;

/** What checking a password needs; nothing for an unknown address, a disabled account, or one that signs in elsewhere. */
export async function findCredentials(
  email: string,
  role: AccountRole,
): Promise<{ id: string; passwordHash: string | undefined; securityStamp: number } | undefined> {
  const account = await database().account.findUnique({ where: { email } });
  if (!account || account.disabledAt || account.role !== role) return undefined;
  const { id, passwordHash, securityStamp } = account;
  return { id, passwordHash: passwordHash || undefined, securityStamp };
}

/** The password hash of an account that may be used, if it has a password. */
export async function findHash(id: string): Promise<string | undefined> {
  const account = await database().account.findUnique({ where: { id } });
  return account && !account.disabledAt ? account.passwordHash || undefined : undefined;
}

/** From now on the account is written to in the language that is spoken. */
export async function rememberLanguage(id: string): Promise<void> {
  const language = currentLanguage();
  await database().account.updateMany({ where: { id, language: { not: language } }, data: { language } });
}

/** Gives the account another name; says whether it is another. */
export async function replaceName(id: string, name: string): Promise<boolean> {
  return (await database().account.updateMany({ where: { id, name: { not: name } }, data: { name } })).count === 1;
}

/** Has the account a password, or does its owner sign in with another site alone? */
export const hasPassword = async (id: string): Promise<boolean> =>
  (await database().account.count({ where: { id, passwordHash: { not: "" } } })) > 0;

/** Writes the same password under another hash, unless it has become another password meanwhile. */
export async function replaceHash(id: string, formerHash: string, passwordHash: string): Promise<void> {
  await database().account.updateMany({ where: { id, passwordHash: formerHash }, data: { passwordHash } });
}

/** Replaces the password if it is still the one behind `formerHash`; of two who change it at once, one succeeds. */
export async function changeHash(id: string, formerHash: string, passwordHash: string): Promise<boolean> {
  const changed = await database().account.updateMany({
    where: { id, passwordHash: formerHash },
    data: { passwordHash, passwordChangedAt: now() },
  });
  return changed.count === 1;
}

/** Ends whatever a mailed link could still change in the account, but for the one that takes it back; and every half sign-in. */
export async function voidMailedLinks(id: string): Promise<void> {
  const at = now();
  await database().emailChange.updateMany({
    where: { accountId: id, appliedAt: null, endedAt: null },
    data: { endedAt: at },
  });
  await database().signInVerification.updateMany({ where: { accountId: id, usedAt: null }, data: { usedAt: at } });
  await database().pendingSignIn.deleteMany({ where: { accountId: id } });
  await database().passwordReset.deleteMany({ where: { accountId: id } });
}

/** Somebody who has proved to own an account, and the stamp that it had when they began: once it is another, the proof is void. */
export type ProvenOwner = { readonly accountId: string; readonly securityStamp: number };

/** Writes a new account; undefined when the address has one already. An empty hash is no password. */
export async function insertAccount(facts: {
  email: string;
  name: string;
  passwordHash: string;
}): Promise<ProvenOwner | undefined> {
  const at = now();
  const data = { id: randomName(), ...facts, language: currentLanguage(), passwordChangedAt: at, createdAt: at };
  const written = await unlessThere(() => database().account.create({ data }));
  return written && { accountId: written.id, securityStamp: written.securityStamp };
}

/** Remembers a mailed link by the digest of its secret, and forgets those that are over. */
export async function insertRegistration(digest: string, email: string): Promise<void> {
  const at = now();
  await database().registration.deleteMany({ where: { expiresAt: { lt: at } } });
  await database().registration.create({
    data: { digest, email, createdAt: at, expiresAt: after(at, registrationLinkLife) },
  });
}

/** The address behind a link that is still good. */
export async function findRegistration(digest: string): Promise<string | undefined> {
  const row = await database().registration.findUnique({ where: { digest } });
  return row && row.usedAt === null && row.expiresAt > now() ? row.email : undefined;
}

/** Uses a link up; of two who try at once, one succeeds. */
export async function useRegistration(digest: string): Promise<boolean> {
  const at = now();
  const used = await database().registration.updateMany({
    where: { digest, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  return used.count === 1;
}
