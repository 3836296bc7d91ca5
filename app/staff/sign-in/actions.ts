"use server";

import { redirect } from "next/navigation";
import { proveWithCredentials } from "#lib/authentication";
import { beginStaffSession, currentNetwork, impersonalAction } from "#lib/request";
import { requestVerification } from "#lib/sign-in-verification";
import { inWords, seconds } from "#lib/time";
import { waitSentence } from "../../(account)/account/wait-sentence.ts";
import { staffReturn } from "../staff-return.ts";
import { staffSignInSchema } from "./schema.ts";
import { whyNotIn } from "./why-not-in.ts";

export const staffSignInAction = impersonalAction(
  staffSignInSchema,
  async (_session, { email, password, returnTo }, reply) => {
    const network = await currentNetwork();
    const proof = await proveWithCredentials(email, password, network, "staff");
    if (proof.outcome === "wait") {
      return reply({
        formErrors: [`That was tried too often. Please wait ${inWords(seconds(proof.seconds))} and try again.`],
      });
    }
    // One answer for a wrong password, an unknown address and a customer's account: it tells nobody who is staff.
    if (proof.outcome === "refused") return reply({ formErrors: ["This email address and password do not match."] });
    const verification = await requestVerification(proof.accountId, network, { role: "staff", returnTo });
    if (verification.outcome === "wait") return reply({ formErrors: [waitSentence(verification)] });
    if (verification.outcome === "link-sent") redirect("/staff/sign-in/verify");
    const begun = await beginStaffSession(proof, ["pwd"]);
    if (begun !== "begun") return reply({ formErrors: [whyNotIn[begun]] });
    redirect(staffReturn(returnTo));
  },
);
