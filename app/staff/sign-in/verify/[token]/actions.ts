"use server";

import { impersonalAction, letInByLink, redirect } from "#lib/request";
import { answerTo } from "../../../../(account)/sign-in/answer-to.ts";
import { verificationSchema } from "../../../../(account)/sign-in/verify/[token]/schema.ts";

export const verifyStaffSignInAction = impersonalAction(
  verificationSchema,
  async (_session, { token, returnTo }, reply) => {
    const arrival = await letInByLink(token, returnTo, "staff");
    // Shown again, the page says that the link is over.
    return arrival ? answerTo(arrival, reply) : redirect(`/staff/sign-in/verify/${encodeURIComponent(token)}`);
  },
);
