"use server";

import { redirect } from "next/navigation";
import { finishWithCode, finishWithPasskey, impersonalAction, letIn } from "#lib/request";
import { waitSentence } from "../../account/wait-sentence.ts";
import { goOn } from "../go-on.ts";
import { passkeyFactorSchema, secondFactorSchema } from "./schema.ts";

export const secondFactorAction = impersonalAction(
  secondFactorSchema,
  async (_session, { "one-time-code": code }, reply) => {
    const proof = await finishWithCode(code);
    if (proof.outcome === "begin-anew") redirect("/sign-in?because=unfinished");
    switch (proof.outcome) {
      case "wait":
        return reply({ formErrors: [waitSentence(proof)] });
      case "refused":
        return reply({ fieldErrors: { "one-time-code": ["This code is wrong, too old, or was used before"] } });
      case "proven":
        return goOn(await letIn(proof.arrival), reply);
    }
  },
);

export const passkeyFactorAction = impersonalAction(passkeyFactorSchema, async (_session, { passkey }, reply) => {
  const proof = await finishWithPasskey(passkey);
  if (proof.outcome === "begin-anew") redirect("/sign-in?because=unfinished");
  switch (proof.outcome) {
    case "wait":
      return reply({ formErrors: [waitSentence(proof)] });
    case "refused":
      return reply({ formErrors: ["This passkey was not taken. Use one of this account, or try again."] });
    case "proven":
      return goOn(await letIn(proof.arrival), reply);
  }
});
