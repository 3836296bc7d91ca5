"use server";

import { notFound, redirect } from "next/navigation";
import { addPasskey, removePasskey, renamePasskey } from "#lib/passkey";
import { beginElevation, currentNetwork, elevatedAction } from "#lib/request";
import { factorsOf, voidUselessCodes } from "#lib/second-factor";
import { refusedSentence } from "../../../passkey/refused-sentence.ts";
import { requireAccount } from "../require-account.ts";
import { newPasskeySchema, removalSchema, renamingSchema } from "./schema.ts";

export const addPasskeyAction = elevatedAction(
  "/account/passkeys",
  newPasskeySchema,
  async (session, { name, passkey: sent = "" }, reply) => {
    const [account, network] = await Promise.all([requireAccount(session), currentNetwork()]);
    const addition = await addPasskey(session, account, { sent, name }, network);
    switch (addition.outcome) {
      case "refused":
        return reply({ formErrors: [refusedSentence(addition.because)] });
      case "known":
        return reply({ formErrors: ["This passkey belongs to an account already. Make another one."] });
      case "too-many":
        return reply({ formErrors: ["You have as many passkeys as we keep. Remove one that you no longer use."] });
      case "added":
        // The question who one is asks for more than the password from here on, and this has just been given.
        await beginElevation(session, addition.methods);
        redirect(
          (await factorsOf(session.accountId)).recoveryCodes === 0
            ? "/account/security/recovery-codes?first=1"
            : "/account/passkeys?changed=added",
        );
    }
  },
);

export const renamePasskeyAction = elevatedAction(
  "/account/passkeys",
  renamingSchema,
  async ({ accountId }, { id, name }) => {
    if (!(await renamePasskey(accountId, id, name))) notFound();
    redirect("/account/passkeys?changed=renamed");
  },
);

export const removePasskeyAction = elevatedAction("/account/passkeys", removalSchema, async (session, { id }) => {
  const [account, network] = await Promise.all([requireAccount(session), currentNetwork()]);
  const codes = () => voidUselessCodes(session.accountId);
  if (!(await removePasskey(session, account, id, network, codes))) notFound();
  redirect("/account/passkeys?changed=removed");
});
