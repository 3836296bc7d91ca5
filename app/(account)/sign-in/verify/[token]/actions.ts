"use server";

import { redirect } from "next/navigation";
import { beginCustomerSession, currentNetwork, impersonalAction, pathAfterSignIn } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { verificationSchema } from "./schema.ts";

export const verifySignInAction = impersonalAction(verificationSchema, async (_session, { token, returnTo }) => {
  const accountId = await verifySignIn(token, "customer", await currentNetwork());
  // Shown again, the page says that the link is over.
  if (accountId === undefined) redirect(`/sign-in/verify/${encodeURIComponent(token)}`);
  const { report } = await beginCustomerSession(accountId, ["pwd", "mail"]);
  redirect(pathAfterSignIn(returnTo, report));
});
