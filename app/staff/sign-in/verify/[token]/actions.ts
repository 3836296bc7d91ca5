"use server";

import { beginStaffSession, currentNetwork, impersonalAction, redirect, staffReturnPath } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { notLetIn } from "../../../../(account)/sign-in/not-let-in.ts";
import { verificationSchema } from "../../../../(account)/sign-in/verify/[token]/schema.ts";

export const verifyStaffSignInAction = impersonalAction(
  verificationSchema,
  async (_session, { token, returnTo }, reply) => {
    const verified = await verifySignIn(token, "staff", await currentNetwork());
    // Shown again, the page says that the link is over.
    if (verified === undefined) redirect(`/staff/sign-in/verify/${encodeURIComponent(token)}`);
    const begun = await beginStaffSession(verified, verified.methods);
    if (begun !== "begun") return reply({ formErrors: [notLetIn[begun]()] });
    redirect(staffReturnPath(returnTo));
  },
);
