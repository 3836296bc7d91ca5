/**
 * Keeps what somebody typed while they are asked to prove who they are, so that nothing is typed twice. On the server,
 * sealed, for an hour, given back once; and never a password, a card or a token.
 */
import "server-only";
import { before, now } from "#lib/time";
import { heldFor, mostHeld } from "./policy.ts";
import { seal, unseal } from "./seal.ts";
import { takeHeld, writeHeld } from "./store.ts";

/** Field names and what was typed into them. */
export type TypedFields = Readonly<Record<string, string>>;

/** Is this a field whose content is kept nowhere and sent back to nobody? */
export const isSecretField = (name: string): boolean => /password|^cc-/.test(name);

/** Keeps what was typed into the form at `path`, instead of what was kept there before. */
export async function holdForm(accountId: string, path: string, formData: FormData): Promise<void> {
  const typed = [...formData].filter(
    ([name, value]) => typeof value === "string" && name !== "csrf" && !name.startsWith("$") && !isSecretField(name),
  );
  const fields = JSON.stringify(Object.fromEntries(typed));
  if (fields.length > mostHeld) return;
  const at = now();
  await writeHeld(accountId, path, seal(fields, ownerOf(accountId, path)), at, before(at, heldFor));
}

/** What the account's owner had typed at `path`, once; nothing when there is nothing, or it is too old. */
export async function takeHeldForm(accountId: string, path: string): Promise<TypedFields> {
  const sealed = await takeHeld(accountId, path, before(now(), heldFor));
  const text = sealed === undefined ? undefined : unseal(sealed, ownerOf(accountId, path));
  return text === undefined ? {} : (JSON.parse(text) as TypedFields);
}

const ownerOf = (accountId: string, path: string) => `${accountId} ${path}`;
