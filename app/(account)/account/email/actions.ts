"use server";

import { requestEmailChange } from "#lib/email-change";
import { t } from "#lib/language";
import { currentNetwork, elevatedAction, redirect } from "#lib/request";
import { requireAccount } from "../require-account.ts";
import { waitSentence } from "../wait-sentence.ts";
import { newEmailSchema } from "./schema.ts";

export const changeEmailAction = elevatedAction(
  "/account/email",
  newEmailSchema,
  async (session, { "new-email": email }, reply) => {
    const [account, network] = await Promise.all([requireAccount(session), currentNetwork()]);
    const request = await requestEmailChange(session, account, email, network);
    switch (request.outcome) {
      case "wait":
        return reply({ formErrors: [waitSentence(request)] });
      case "same-address":
        return reply({ fieldErrors: { "new-email": [t("This is your address already")] } });
      case "letters-sent":
        redirect(`/account?changed=email-requested${request.confirming === "new" ? "-of-new" : ""}`);
    }
  },
);
