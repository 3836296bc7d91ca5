/**
 * Keeps what somebody types until they have sent it, so that nothing is typed twice: not after a reload, nor when they
 * are asked to prove who they are, nor after their session timed out. On the server, sealed, for a day or until it is
 * sent; and never a password, a card or a token.
 */
import "server-only";
import { secret } from "#lib/config";
import { seal, unseal } from "#lib/seal";
import { before, now } from "#lib/time";
import { heldFor, mostHeld } from "./policy.ts";
import { dropHeld, findHeld, type Owner, writeHeld } from "./store.ts";

export { heldFor } from "./policy.ts";
export type { Owner } from "./store.ts";

/** Field names and what was typed into them. */
export type TypedFields = Readonly<Record<string, string>>;

/** Is this a field whose content is kept nowhere and sent back to nobody? */
export const isSecretField = (name: string): boolean => /password|^cc-|^one-time-code$/.test(name);

/** Keeps what was typed into the form at `path`, instead of what was kept there before. */
export async function holdForm(owner: Owner, path: string, formData: FormData): Promise<void> {
  const typed = [...formData].filter(
    ([name, value]) => typeof value === "string" && name !== "csrf" && !name.startsWith("$") && !isSecretField(name),
  );
  const fields = JSON.stringify(Object.fromEntries(typed));
  if (fields.length > mostHeld) return;
  const at = now();
  await writeHeld(owner, path, seal(fields, secret("held-form"), place(owner, path)), at, before(at, heldFor));
}

/** What its owner had typed at `path`; nothing when there is nothing, or it is too old. */
export async function findHeldForm(owner: Owner, path: string): Promise<TypedFields> {
  const sealed = await findHeld(owner, path, before(now(), heldFor));
  if (sealed === undefined) return {};
  try {
    return JSON.parse(unseal(sealed, secret("held-form"), place(owner, path))) as TypedFields;
  } catch {
    // Moved, changed, or sealed under a key that is gone: not what this person typed here.
    return {};
  }
}

/** Forgets what was kept for the form at `path`: it has been sent again. */
export const dropHeldForm = (owner: Owner, path: string): Promise<void> => dropHeld(owner, path);

const place = (owner: Owner, path: string) => `${"accountId" in owner ? owner.accountId : owner.sessionHandle} ${path}`;
