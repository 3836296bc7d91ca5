/** Adding, renaming and removing passkeys, for customers and staff. */
import type { z } from "zod";
import { t } from "#lib/language";
import { addPasskey, removePasskey, renamePasskey } from "#lib/passkey";
import { type Answer, beginElevation, currentNetwork, type Reply, redirect } from "#lib/request";
import { factorsOf, voidUselessCodes } from "#lib/second-factor";
import type { SignedInSession, StaffSession } from "#lib/session";
import { noPasskey } from "../../../passkey/passkey-field.ts";
import { refusedSentence } from "../../../passkey/refused-sentence.ts";
import { requireAccount } from "../require-account.ts";
import { desks, passkeyPath } from "../security/desks.ts";
import type { newPasskeySchema, removalSchema, renamingSchema } from "./schema.ts";

type Whose = SignedInSession | StaffSession;

/** Adds the passkey that the browser has made; after the first factor come the codes for when it is lost. */
export async function addNewPasskey(
  session: Whose,
  { name, passkey: sent }: z.output<typeof newPasskeySchema>,
  reply: Reply,
): Promise<Answer> {
  if (sent === undefined) return reply({ formErrors: [noPasskey()] });
  const [account, network] = await Promise.all([requireAccount(session), currentNetwork()]);
  const addition = await addPasskey(session, account, { sent, name }, network);
  switch (addition.outcome) {
    case "refused":
      return reply({ formErrors: [refusedSentence(addition.because)] });
    case "known":
      return reply({ formErrors: [t("This passkey belongs to an account already. Make another one.")] });
    case "too-many":
      return reply({ formErrors: [t("You have as many passkeys as we keep. Remove one that you no longer use.")] });
    case "added": {
      // The question who one is asks for more than the password from here on, and this has just been given.
      await beginElevation(session, addition.methods);
      const desk = desks[session.kind];
      const { recoveryCodes } = await factorsOf(session.accountId);
      return redirect(recoveryCodes === 0 ? `${desk.recoveryCodes}?first=1` : `${desk.passkeys}?changed=added`);
    }
  }
}

/** Gives one another name. */
export async function renameOldPasskey(
  { kind, accountId }: Whose,
  { id, name }: z.output<typeof renamingSchema>,
): Promise<never> {
  if (!(await renamePasskey(accountId, id, name))) redirect(passkeyPath(kind, id));
  redirect(`${desks[kind].passkeys}?changed=renamed`);
}

/** Takes one away. */
export async function removeOldPasskey(session: Whose, { id }: z.output<typeof removalSchema>): Promise<never> {
  const [account, network] = await Promise.all([requireAccount(session), currentNetwork()]);
  const codes = () => voidUselessCodes(session.accountId);
  if (!(await removePasskey(session, account, id, network, codes))) redirect(passkeyPath(session.kind, id));
  redirect(`${desks[session.kind].passkeys}?changed=removed`);
}
