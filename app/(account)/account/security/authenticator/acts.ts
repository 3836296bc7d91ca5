/** Setting up an authenticator and taking it away, for customers and staff. */
import type { z } from "zod";
import { hasPassword } from "#lib/account";
import { t } from "#lib/language";
import { type Answer, beginElevation, currentNetwork, type Reply, redirect } from "#lib/request";
import { beginEnrolment, confirmEnrolment, factorsOf, removeAuthenticator } from "#lib/second-factor";
import type { SignedInSession, StaffSession } from "#lib/session";
import { desks } from "../desks.ts";
import type { enrolmentSchema } from "./schema.ts";

/** Begins one. The page, shown again, has the key; a code goes with a password, which not every customer has. */
export async function beginNewAuthenticator(session: SignedInSession | StaffSession): Promise<void> {
  if (await hasPassword(session.accountId)) await beginEnrolment(session);
}

/** Has the new authenticator protect the account; what comes next are the codes for when it is lost. */
export async function confirmNewAuthenticator(
  session: SignedInSession | StaffSession,
  { "one-time-code": code }: z.output<typeof enrolmentSchema>,
  reply: Reply,
): Promise<Answer> {
  const outcome = await confirmEnrolment(session, code, await currentNetwork());
  switch (outcome) {
    case "wrong-code":
      return reply({ fieldErrors: { "one-time-code": [t("This is not the code that your app shows now")] } });
    case "nothing-to-confirm":
      // Shown again, the page has another secret, or says that there is an authenticator already.
      return reply({
        formErrors: [t("That took too long, or was done in another tab. Please look at the page again.")],
      });
    case "confirmed": {
      // The question who one is asks for a code from here on, and a right one has just been given.
      await beginElevation(session, ["pwd", "otp"]);
      const desk = desks[session.kind];
      const { recoveryCodes } = await factorsOf(session.accountId);
      return redirect(recoveryCodes === 0 ? `${desk.recoveryCodes}?first=1` : `${desk.security}?changed=added`);
    }
  }
}

/** Takes the authenticator away. */
export async function removeOldAuthenticator(session: SignedInSession | StaffSession): Promise<never> {
  // Pressed twice: the first press has done it.
  await removeAuthenticator(session, await currentNetwork());
  redirect(`${desks[session.kind].security}?changed=removed`);
}
