/**
 * Keeps what somebody types until they have sent it, so that nothing is typed twice: not after a reload, nor when they
 * are asked to prove who they are, nor after their session timed out. On the server, sealed, for a day or until it is
 * sent; and never a password, a card or a token.
 */
import "server-only";
import { secret } from "#lib/config";
import { seal, unseal } from "#lib/seal";
import { isSecretField } from "#lib/secret-field";
import { before, now } from "#lib/time";
import { heldFor, mostHeld } from "./policy.ts";
import { dropHeld, findHeld, heldAtOf, listHeld, type Owner, writeHeld } from "./store.ts";

export { heldFor } from "./policy.ts";
export type { Owner } from "./store.ts";

/** Field names and what was typed into them. */
export type TypedFields = Readonly<Record<string, string>>;

/**
 * Keeps what was typed into the form at `path`, instead of what was kept there before. With `browser`, a secret of whoever
 * typed it, it opens to nobody until it is handed over.
 */
export async function holdForm(owner: Owner, path: string, formData: FormData, browser?: string): Promise<void> {
  const typed = [...formData].filter(
    ([name, value]) => typeof value === "string" && name !== "csrf" && !name.startsWith("$") && !isSecretField(name),
  );
  const fields = JSON.stringify(Object.fromEntries(typed));
  if (fields.length > mostHeld) return;
  const at = now();
  await writeHeld(owner, path, seal(fields, secret("held-form"), place(owner, path, browser)), at, before(at, heldFor));
}

/**
 * Gives to an account what was kept in a session for that browser, but for what it has typed anew elsewhere since. What
 * somebody else left there, in another browser, stays where it is, and goes with the session.
 */
export async function handOverForms(
  session: { readonly sessionHandle: string },
  browser: string,
  account: { readonly accountId: string },
): Promise<void> {
  const since = before(now(), heldFor);
  for (const { path, fields, heldAt } of await listHeld(session, since)) {
    const typed = open(fields, place(session, path, browser));
    if (typed === undefined) continue;
    const newest = await heldAtOf(account, path);
    if (newest === undefined || newest < heldAt)
      await writeHeld(account, path, seal(typed, secret("held-form"), place(account, path)), heldAt, since);
    await dropHeld(session, path);
  }
}

/** What its owner had typed at `path`; nothing when there is nothing, or it is too old. */
export async function findHeldForm(owner: Owner, path: string): Promise<TypedFields> {
  const sealed = await findHeld(owner, path, before(now(), heldFor));
  const typed = sealed === undefined ? undefined : open(sealed, place(owner, path));
  return typed === undefined ? {} : (JSON.parse(typed) as TypedFields);
}

/** Forgets what was kept for the form at `path`: it has been sent again. */
export const dropHeldForm = (owner: Owner, path: string): Promise<void> => dropHeld(owner, path);

/** Nothing when it was moved, changed, or sealed under a key that is gone: not what this person typed here. */
function open(sealed: string, purpose: string): string | undefined {
  try {
    return unseal(sealed, secret("held-form"), purpose);
  } catch {
    return undefined;
  }
}

const place = (owner: Owner, path: string, browser?: string) =>
  ["accountId" in owner ? owner.accountId : owner.sessionHandle, path, browser].filter(Boolean).join(" ");
