"use server";

import { redirect } from "next/navigation";
import { proveAgain } from "#lib/account";
import { beginStaffElevation, currentNetwork, staffProvingAction } from "#lib/request";
import { inWords, minutes } from "#lib/time";
import { staffReturn } from "../staff-return.ts";
import { staffReAuthenticationSchema } from "./schema.ts";

export const staffReAuthenticateAction = staffProvingAction(
  staffReAuthenticationSchema,
  async (session, { "current-password": password, returnTo }, reply) => {
    const proof = await proveAgain(session, password, await currentNetwork());
    switch (proof.outcome) {
      case "wait":
        return reply({
          formErrors: [`That was tried too often. Please wait ${inWords(minutes(Math.ceil(proof.seconds / 60)))}.`],
        });
      case "refused":
        return reply({ fieldErrors: { "current-password": ["This is not your password"] } });
      case "proven":
        await beginStaffElevation(session, ["pwd"]);
        redirect(staffReturn(returnTo));
    }
  },
);
