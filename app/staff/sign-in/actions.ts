"use server";

import { redirect } from "next/navigation";
import { proveWithCredentials } from "#lib/authentication";
import { beginStaffSession, currentNetwork, impersonalAction } from "#lib/request";
import { limits, sessionsPerAccount } from "#lib/session";
import { inWords, seconds } from "#lib/time";
import { staffReturn } from "../staff-return.ts";
import { staffSignInSchema } from "./schema.ts";

export const staffSignInAction = impersonalAction(
  staffSignInSchema,
  async (_session, { email, password, returnTo }, reply) => {
    const proof = await proveWithCredentials(email, password, await currentNetwork(), "staff");
    if (proof.outcome === "wait") {
      return reply({
        formErrors: [`That was tried too often. Please wait ${inWords(seconds(proof.seconds))} and try again.`],
      });
    }
    // One answer for a wrong password, an unknown address and a customer's account: it tells nobody who is staff.
    if (proof.outcome === "refused") return reply({ formErrors: ["This email address and password do not match."] });
    if (!(await beginStaffSession(proof.accountId, ["pwd"]))) {
      return reply({
        formErrors: [
          `You are signed in in ${sessionsPerAccount.staff} other browsers, which is as many as we allow. Sign out in one of them, or wait: each ends by itself after ${inWords(limits.staff.idleTimeout)} without activity.`,
        ],
      });
    }
    redirect(staffReturn(returnTo));
  },
);
