"use server";

import { redirect } from "next/navigation";
import { beginElevation, currentClient, provingAction, returnPath } from "#lib/request";
import { proveAgainInFull } from "#lib/second-factor";
import { refusalOf } from "../account/refused-proof.ts";
import { waitSentence } from "../account/wait-sentence.ts";
import { reAuthenticationSchema } from "./schema.ts";

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
