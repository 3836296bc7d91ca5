/**
 * Keeps what somebody typed while they are asked to prove who they are or after their session timed out, so that nothing
 * is typed twice. On the server, sealed, for a day or until it is sent again; and never a password, a card or a token.
 */
import "server-only";
import { secret } from "#lib/config";
import { seal, unseal } from "#lib/seal";
import { before, now } from "#lib/time";
import { heldFor, mostHeld } from "./policy.ts";
import { dropHeld, findHeld, writeHeld } from "./store.ts";

export { heldFor } from "./policy.ts";

/** Field names and what was typed into them. */
export type TypedFields = Readonly<Record<string, string>>;

/** Is this a field whose content is kept nowhere and sent back to nobody? */
export const isSecretField = (name: string): boolean => /password|^cc-|^one-time-code$/.test(name);

/** Keeps what was typed into the form at `path`, instead of what was kept there before. */
export async function holdForm(accountId: string, path: string, formData: FormData): Promise<void> {
  const typed = [...formData].filter(
    ([name, value]) => typeof value === "string" && name !== "csrf" && !name.startsWith("$") && !isSecretField(name),
  );
  const fields = JSON.stringify(Object.fromEntries(typed));
  if (fields.length > mostHeld) return;
  const at = now();
  await writeHeld(
    accountId,
    path,
    seal(fields, secret("held-form"), ownerOf(accountId, path)),
    at,
    before(at, heldFor),
  );
}

/** What the account's owner had typed at `path`; nothing when there is nothing, or it is too old. */
export async function findHeldForm(accountId: string, path: string): Promise<TypedFields> {
  const sealed = await findHeld(accountId, path, before(now(), heldFor));
  if (sealed === undefined) return {};
  try {
    return JSON.parse(unseal(sealed, secret("held-form"), ownerOf(accountId, path))) as TypedFields;
  } catch {
    // Moved, changed, or sealed under a key that is gone: not what this person typed here.
    return {};
  }
}

/** Forgets what was kept for the form at `path`: it has been sent again. */
export const dropHeldForm = (accountId: string, path: string): Promise<void> => dropHeld(accountId, path);

const ownerOf = (accountId: string, path: string) => `${accountId} ${path}`;
