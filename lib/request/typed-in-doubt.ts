/**
 * What is typed in a session under suspicion waits for whoever typed it, and not for the session: that may be a thief's too,
 * who would leave an address of their own in its owner's form, and the shop would tell the owner that they had typed it.
 * So it opens to the browser that sent it alone, once the proof comes from there. A thief has that browser's cookies as they were
 * before; the secret is in the answer to the press.
 */
import "server-only";
import { cookies } from "next/headers";
import { handOverForms, holdForm } from "#lib/held-form";
import { randomName } from "#lib/random";
import type { SignedInSession } from "#lib/session";
import { cookieAttributes, typedCookie } from "./session-cookie.ts";

/** Keeps what was typed into the form at `path`, for the browser at hand. Only where an answer can still set a cookie. */
export async function keepInDoubt({ handle }: SignedInSession, path: string, formData: FormData): Promise<void> {
  const jar = await cookies();
  const browser = jar.get(typedCookie)?.value || randomName();
  // Whoever proves it by way of another site comes back from there, with this cookie too.
  jar.set(typedCookie, browser, cookieAttributes);
  await holdForm({ sessionHandle: handle }, path, formData, browser);
}

/** Makes it the account's, now that its owner has proved who they are, if it was in this browser that it was typed. */
export async function endDoubt({ accountId, handle }: SignedInSession): Promise<void> {
  const jar = await cookies();
  const browser = jar.get(typedCookie)?.value;
  if (!browser) return;
  await handOverForms({ sessionHandle: handle }, browser, { accountId });
  jar.set(typedCookie, "", { ...cookieAttributes, maxAge: 0 });
}
