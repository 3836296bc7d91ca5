"use server";

import { redirect } from "next/navigation";
import { beginElevation, currentNetwork, elevatedAction } from "#lib/request";
import { confirmEnrolment, factorsOf, removeAuthenticator } from "#lib/second-factor";
import { enrolmentSchema, removalSchema } from "./schema.ts";

const path = "/account/security/authenticator";

export const confirmAuthenticatorAction = elevatedAction(
  path,
  enrolmentSchema,
  async (session, { "one-time-code": code }, reply) => {
    const outcome = await confirmEnrolment(session, code, await currentNetwork());
    switch (outcome) {
      case "wrong-code":
        return reply({ fieldErrors: { "one-time-code": ["This is not the code that your app shows now"] } });
      case "nothing-to-confirm":
        // Shown again, the page has another secret, or says that there is an authenticator already.
        return reply({
          formErrors: ["That took too long, or was done in another tab. Please look at the page again."],
        });
      case "confirmed": {
        // The question who one is asks for a code from here on, and a right one has just been given.
        await beginElevation(session, ["pwd", "otp"]);
        const { recoveryCodes } = await factorsOf(session.accountId);
        redirect(recoveryCodes === 0 ? "/account/security/recovery-codes?first=1" : "/account/security?changed=added");
      }
    }
  },
);

export const removeAuthenticatorAction = elevatedAction(path, removalSchema, async (session) => {
  // Pressed twice: the first press has done it.
  await removeAuthenticator(session, await currentNetwork());
  redirect("/account/security?changed=removed");
});
