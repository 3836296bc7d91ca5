"use server";

import { redirect } from "next/navigation";
import { proveByPasskey } from "#lib/passkey";
import { beginElevation, currentClient, currentNetwork, provingAction, returnPath } from "#lib/request";
import { proveAgainInFull } from "#lib/second-factor";
import { refusedSentence } from "../../passkey/refused-sentence.ts";
import { refusalOf } from "../account/refused-proof.ts";
import { waitSentence } from "../account/wait-sentence.ts";
import { passkeyReAuthenticationSchema, reAuthenticationSchema } from "./schema.ts";

export const reAuthenticateAction = provingAction(
  reAuthenticationSchema,
  async (session, { "current-password": password, "one-time-code": code, returnTo }, reply) => {
    const proof = await proveAgainInFull(session, { password, code }, await currentClient());
    switch (proof.outcome) {
      case "wait":
        return reply({ formErrors: [waitSentence(proof)] });
      case "refused":
        return reply({ fieldErrors: refusalOf(proof) });
      case "proven":
        await beginElevation(session, proof.methods);
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
