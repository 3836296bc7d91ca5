"use server";

import { redirect } from "next/navigation";
import { proveAgain } from "#lib/account";
import { beginElevation, currentNetwork, provingAction, returnPath } from "#lib/request";
import { waitSentence } from "../account/wait-sentence.ts";
import { reAuthenticationSchema } from "./schema.ts";

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
