"use server";

import { redirect } from "next/navigation";
import { hasPassword } from "#lib/account";
import { beginElevation, currentNetwork, elevatedAction } from "#lib/request";
import { beginEnrolment, confirmEnrolment, factorsOf, removeAuthenticator } from "#lib/second-factor";
import { enrolmentSchema, pressSchema } from "./schema.ts";

const path = "/account/security/authenticator";

/** The page, shown again, has the key. */
export const beginAuthenticatorAction = elevatedAction(path, pressSchema, async (session) => {
  if (await hasPassword(session.accountId)) await beginEnrolment(session);
});

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

export const removeAuthenticatorAction = elevatedAction(path, pressSchema, async (session) => {
  // Pressed twice: the first press has done it.
  await removeAuthenticator(session, await currentNetwork());
  redirect("/account/security?changed=removed");
});
