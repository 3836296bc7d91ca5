"use server";

import { redirect } from "next/navigation";
import { proveAgain } from "#lib/account";
import { proveByPasskey } from "#lib/passkey";
import { beginElevation, currentNetwork, provingAction, returnPath } from "#lib/request";
import { refusedSentence } from "../../passkey/refused-sentence.ts";
import { waitSentence } from "../account/wait-sentence.ts";
import { passkeyReAuthenticationSchema, reAuthenticationSchema } from "./schema.ts";

export const reAuthenticateAction = provingAction(
  reAuthenticationSchema,
  async (session, { "current-password": password, returnTo }, reply) => {
    const proof = await proveAgain(session, password, await currentNetwork());
    switch (proof.outcome) {
      case "wait":
        return reply({ formErrors: [waitSentence(proof)] });
      case "refused":
        return reply({ fieldErrors: { "current-password": ["This is not your current password"] } });
      case "proven":
        await beginElevation(session, ["pwd"]);
        redirect(returnTo === undefined ? "/account" : returnPath(returnTo));
    }
  },
);

export const reAuthenticateWithPasskeyAction = provingAction(
  passkeyReAuthenticationSchema,
  async (session, { passkey, returnTo }, reply) => {
    const { accountId, handle } = session;
    const proof = await proveByPasskey(
      passkey,
      { purpose: "re-authentication", accountId, handle },
      await currentNetwork(),
    );
    if (proof.outcome === "wait") return reply({ formErrors: [waitSentence(proof)] });
    if (proof.outcome === "refused") return reply({ formErrors: [refusedSentence(proof.because)] });
    await beginElevation(session, proof.methods);
    redirect(returnTo === undefined ? "/account" : returnPath(returnTo));
  },
);
