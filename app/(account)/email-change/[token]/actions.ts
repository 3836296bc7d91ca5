"use server";

import { confirmEmailChange, stopEmailChange } from "#lib/email-change";
import { t } from "#lib/language";
import { currentNetwork, impersonalAction, redirect } from "#lib/request";
import { linkSchema } from "./schema.ts";

export const confirmEmailChangeAction = impersonalAction(linkSchema, async (session, { token }, reply) => {
  // Whoever proves to read the mail may stay signed in where they do so, unless that session is itself in doubt.
  const keep = session.kind === "customer" && !session.proofDue && !session.viaGrace ? session : undefined;
  const confirmation = await confirmEmailChange(token, await currentNetwork(), keep);
  if (confirmation.outcome === "taken")
    return reply({ formErrors: [t("This address has an account of its own by now. Nothing was changed.")] });
  // Shown again, the page says how it stands.
  redirect(pageOf(token));
});

export const stopEmailChangeAction = impersonalAction(linkSchema, async (_session, { token }) => {
  const isStopped = await stopEmailChange(token, await currentNetwork());
  redirect(`${pageOf(token)}${isStopped ? "?stopped=1" : ""}`);
});

const pageOf = (token: string) => `/email-change/${encodeURIComponent(token)}`;
