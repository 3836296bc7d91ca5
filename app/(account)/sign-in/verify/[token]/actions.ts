"use server";

import { beginCustomerSession, currentNetwork, impersonalAction, pathAfterSignIn, redirect } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { verificationSchema } from "./schema.ts";

export const verifySignInAction = impersonalAction(verificationSchema, async (_session, { token, returnTo }) => {
  const verified = await verifySignIn(token, "customer", await currentNetwork());
  const begun = verified && (await beginCustomerSession(verified, verified.methods));
  // Shown again, the page says that the link is over.
  redirect(begun ? pathAfterSignIn(returnTo, begun.report) : `/sign-in/verify/${encodeURIComponent(token)}`);
});
