"use server";

import { impersonalAction, letInByLink, redirect } from "#lib/request";
import { answerTo } from "../../answer-to.ts";
import { verificationSchema } from "./schema.ts";

export const verifySignInAction = impersonalAction(verificationSchema, async (_session, { token, returnTo }, reply) => {
  const arrival = await letInByLink(token, returnTo, "customer");
  // Shown again, the page says that the link is over.
  return arrival ? answerTo(arrival, reply) : redirect(`/sign-in/verify/${encodeURIComponent(token)}`);
});
