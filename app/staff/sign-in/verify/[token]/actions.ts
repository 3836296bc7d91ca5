"use server";

import { impersonalAction, letInByLink, redirect } from "#lib/request";
import { goOn } from "../../../../(account)/sign-in/go-on.ts";
import { verificationSchema } from "../../../../(account)/sign-in/verify/[token]/schema.ts";

export const verifyStaffSignInAction = impersonalAction(
  verificationSchema,
  async (_session, { token, returnTo }, reply) => {
    const arrival = await letInByLink(token, returnTo, "staff");
    // Shown again, the page says that the link is over.
    return arrival ? goOn(arrival, reply) : redirect(`/staff/sign-in/verify/${encodeURIComponent(token)}`);
  },
);
