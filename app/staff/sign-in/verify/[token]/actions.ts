"use server";

import { redirect } from "next/navigation";
import { beginStaffSession, currentNetwork, impersonalAction } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { verificationSchema } from "../../../../(account)/sign-in/verify/[token]/schema.ts";
import { staffReturn } from "../../../staff-return.ts";
import { tooManySessions } from "../../too-many-sessions.ts";

export const verifyStaffSignInAction = impersonalAction(
  verificationSchema,
  async (_session, { token, returnTo }, reply) => {
    const verified = await verifySignIn(token, "staff", await currentNetwork());
    // Shown again, the page says that the link is over.
    if (verified === undefined) redirect(`/staff/sign-in/verify/${encodeURIComponent(token)}`);
    if (!(await beginStaffSession(verified.id, verified.methods))) return reply({ formErrors: [tooManySessions] });
    redirect(staffReturn(returnTo));
  },
);
