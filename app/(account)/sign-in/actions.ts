"use server";

import { proveWithCredentials } from "#lib/authentication";
import { proveByPasskey } from "#lib/passkey";
import { currentNetwork, impersonalAction, letIn, presentedDevices } from "#lib/request";
import { inWords, seconds } from "#lib/time";
import { refusedSentence } from "../../passkey/refused-sentence.ts";
import { waitSentence } from "../account/wait-sentence.ts";
import { goOn } from "./go-on.ts";
import { passkeySignInSchema, signInSchema } from "./schema.ts";

export const signInAction = impersonalAction(signInSchema, async (_session, { email, password, returnTo }, reply) => {
  const network = await currentNetwork();
  const proof = await proveWithCredentials(email, password, network, "customer", await presentedDevices());
  if (proof.outcome === "wait") {
    return reply({
      formErrors: [`That was tried too often. Please wait ${inWords(seconds(proof.seconds))} and try again.`],
    });
  }
  // One answer for a wrong password and an unknown address: it tells nobody who has an account (ASVS 6.3.8).
  if (proof.outcome === "refused") return reply({ formErrors: ["This email address and password do not match."] });
  return goOn(await letIn({ ...proof, methods: ["pwd"], returnTo }), reply);
});

export const signInWithPasskeyAction = impersonalAction(
  passkeySignInSchema,
  async (_session, { passkey, returnTo }, reply) => {
    const proof = await proveByPasskey(passkey, { purpose: "sign-in" }, await currentNetwork());
    if (proof.outcome === "wait") return reply({ formErrors: [waitSentence(proof)] });
    if (proof.outcome === "refused") return reply({ formErrors: [refusedSentence(proof.because)] });
    return goOn(await letIn({ ...proof, returnTo }), reply);
  },
);
