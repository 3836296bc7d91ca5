"use server";

import { redirect } from "next/navigation";
import { proveWithCredentials } from "#lib/authentication";
import { currentNetwork, impersonalAction, letIn } from "#lib/request";
import { inWords, seconds } from "#lib/time";
import { waitSentence } from "../account/wait-sentence.ts";
import { overtaken } from "./overtaken.ts";
import { signInSchema } from "./schema.ts";

export const signInAction = impersonalAction(signInSchema, async (_session, { email, password, returnTo }, reply) => {
  const network = await currentNetwork();
  const proof = await proveWithCredentials(email, password, network);
  if (proof.outcome === "wait") {
    return reply({
      formErrors: [`That was tried too often. Please wait ${inWords(seconds(proof.seconds))} and try again.`],
    });
  }
  // One answer for a wrong password and an unknown address: it tells nobody who has an account (ASVS 6.3.8).
  if (proof.outcome === "refused") return reply({ formErrors: ["This email address and password do not match."] });
  const arrival = await letIn({ ...proof, methods: ["pwd"], returnTo });
  switch (arrival.outcome) {
    case "wait":
      return reply({ formErrors: [waitSentence(arrival)] });
    case "overtaken":
      return reply({ formErrors: [overtaken] });
    case "next":
      return redirect(arrival.path);
  }
});
