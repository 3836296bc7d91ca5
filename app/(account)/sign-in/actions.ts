"use server";

import { redirect } from "next/navigation";
import { proveWithCredentials } from "#lib/authentication";
import { beginCustomerSession, currentNetwork, impersonalAction } from "#lib/request";
import { inWords, seconds } from "#lib/time";
import { pathAfterSignIn } from "./path-after-sign-in.ts";
import { signInSchema } from "./schema.ts";

export const signInAction = impersonalAction(signInSchema, async (_session, { email, password, returnTo }, reply) => {
  const proof = await proveWithCredentials(email, password, await currentNetwork());
  if (proof.outcome === "wait") {
    return reply({
      formErrors: [`That was tried too often. Please wait ${inWords(seconds(proof.seconds))} and try again.`],
    });
  }
  // One answer for a wrong password and an unknown address: it tells nobody who has an account (ASVS 6.3.8).
  if (proof.outcome === "refused") return reply({ formErrors: ["This email address and password do not match."] });
  const { report } = await beginCustomerSession(proof.accountId, ["pwd"]);
  redirect(pathAfterSignIn(returnTo, report));
});
