import "server-only";
import { database } from "#lib/database";
import { asLanguage, type Language } from "#lib/language";

export type Owner = {
  readonly email: string;
  readonly name: string;
  /** Tells at which entrance they sign in. */
  readonly role: "customer" | "staff";
  readonly language: Language;
};

/** Whom to write to about an account, and in which language. */
export async function ownerOf(accountId: string): Promise<Owner> {
  const select = { email: true, name: true, role: true, language: true };
  const { role, language, ...owner } = await database().account.findUniqueOrThrow({ where: { id: accountId }, select });
  return { ...owner, role: role as Owner["role"], language: asLanguage(language) };
}
