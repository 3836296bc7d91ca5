"use server";

import { completeRegistration, findRegistrationEmail, judgePassword } from "#lib/account";
import { currentNetwork, impersonalAction, letIn, redirect } from "#lib/request";
import { answerTo } from "../../sign-in/answer-to.ts";
import { newAccountSchema } from "./schema.ts";

export const createAccountAction = impersonalAction(newAccountSchema, async (_session, { token, ...facts }, reply) => {
  // Shown again, the page says that the link is over.
  const page = `/register/${encodeURIComponent(token)}`;
  const email = await findRegistrationEmail(token);
  if (email === undefined) redirect(page);
  const verdict = await judgePassword(facts.password, { name: facts.name, email }, await currentNetwork());
  if (!verdict.isAccepted) return reply({ fieldErrors: { password: [verdict.sentence] } });

  const registration = await completeRegistration(token, facts);
  if (registration.outcome === "link-is-over") redirect(page);
  const arrival = { methods: ["mail", "pwd"], returnTo: "/account?welcome=1", isFirst: true } as const;
  return answerTo(await letIn({ ...registration, ...arrival }), reply);
});
