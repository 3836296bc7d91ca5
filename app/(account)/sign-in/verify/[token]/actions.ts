"use server";

import { redirect } from "next/navigation";
import { beginCustomerSession, currentNetwork, impersonalAction, pathAfterSignIn } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { verificationSchema } from "./schema.ts";

export const verifySignInAction = impersonalAction(verificationSchema, async (_session, { token, returnTo }) => {
  const verified = await verifySignIn(token, "customer", await currentNetwork());
  // Shown again, the page says that the link is over.
  if (verified === undefined) redirect(`/sign-in/verify/${encodeURIComponent(token)}`);
  const { report } = await beginCustomerSession(verified.id, verified.methods);
  redirect(pathAfterSignIn(returnTo, report));
});
