"use server";

import { redirect } from "next/navigation";
import { beginCustomerSession, currentNetwork, impersonalAction, pathAfterSignIn } from "#lib/request";
import { verifySignIn } from "#lib/sign-in-verification";
import { verificationSchema } from "./schema.ts";

export const verifySignInAction = impersonalAction(verificationSchema, async (_session, { token, returnTo }) => {
  const owner = await verifySignIn(token, "customer", await currentNetwork());
  const begun = owner && (await beginCustomerSession(owner, ["pwd", "mail"]));
  // Shown again, the page says that the link is over.
  redirect(begun ? pathAfterSignIn(returnTo, begun.report) : `/sign-in/verify/${encodeURIComponent(token)}`);
});
