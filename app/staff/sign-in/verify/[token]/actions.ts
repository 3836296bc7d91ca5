"use server";

import { redirect } from "next/navigation";
import { beginStaffSession, currentNetwork, impersonalAction } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { verificationSchema } from "../../../../(account)/sign-in/verify/[token]/schema.ts";
import { staffReturn } from "../../../staff-return.ts";
import { whyNotIn } from "../../why-not-in.ts";

export const verifyStaffSignInAction = impersonalAction(
  verificationSchema,
  async (_session, { token, returnTo }, reply) => {
    const owner = await verifySignIn(token, "staff", await currentNetwork());
    // Shown again, the page says that the link is over.
    if (owner === undefined) redirect(`/staff/sign-in/verify/${encodeURIComponent(token)}`);
    const begun = await beginStaffSession(owner, ["pwd", "mail"]);
    if (begun !== "begun") return reply({ formErrors: [whyNotIn[begun]] });
    redirect(staffReturn(returnTo));
  },
);
