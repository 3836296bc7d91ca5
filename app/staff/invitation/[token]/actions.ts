"use server";

import { judgePassword } from "#lib/account";
import { currentNetwork, impersonalAction, redirect } from "#lib/request";
import { acceptInvitation, findInvitation } from "#lib/staff";
import { joinSchema } from "./schema.ts";

export const joinAction = impersonalAction(joinSchema, async (_session, { token, name, ...facts }, reply) => {
  // Shown again, the page says that the link is over.
  const page = `/staff/invitation/${encodeURIComponent(token)}`;
  const email = await findInvitation(token);
  if (email === undefined) redirect(page);
  const password = facts["new-password"];
  const verdict = await judgePassword(password, { name, email }, await currentNetwork());
  if (!verdict.isAccepted) return reply({ fieldErrors: { "new-password": [verdict.sentence] } });
  if ((await acceptInvitation(token, { name, password })) === "link-is-over") redirect(page);
  // They sign in with it themselves: holding a link is no way into the back office (OWASP Forgot Password sheet).
  redirect("/staff/sign-in?because=joined");
});
