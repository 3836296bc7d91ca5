"use server";

import { redirect } from "next/navigation";
import { completeRegistration, findRegistrationEmail, judgePassword } from "#lib/account";
import { beginCustomerSession, impersonalAction } from "#lib/request";
import { newAccountSchema } from "./schema.ts";

export const createAccountAction = impersonalAction(newAccountSchema, async (_session, { token, ...facts }, reply) => {
  // Shown again, the page says that the link is over.
  const page = `/register/${encodeURIComponent(token)}`;
  const email = await findRegistrationEmail(token);
  if (email === undefined) redirect(page);
  const verdict = judgePassword(facts.password, [facts.name, email]);
  if (!verdict.isAccepted) return reply({ fieldErrors: { password: [verdict.sentence] } });

  const registration = await completeRegistration(token, facts);
  if (registration.outcome === "link-is-over") redirect(page);
  await beginCustomerSession(registration, ["mail", "pwd"]);
  redirect("/account?welcome=1");
});
