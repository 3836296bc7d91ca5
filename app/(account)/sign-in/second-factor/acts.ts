/** What follows when somebody answers the question for their second factor, at either entrance. */
import type { z } from "zod";
import type { AccountRole } from "#lib/account";
import { t } from "#lib/language";
import { type Answer, entranceOf, finishWithCode, finishWithPasskey, letIn, type Reply, redirect } from "#lib/request";
import type { Session } from "#lib/session";
import { waitSentence } from "../../account/wait-sentence.ts";
import type { passkeyFactorSchema, secondFactorSchema } from "./schema.ts";

type Act<Schema extends z.ZodType> = (session: Session, input: z.output<Schema>, reply: Reply) => Promise<Answer>;

/** Finishes the sign-in with a code. */
export const answerWithCode =
  (role: AccountRole): Act<typeof secondFactorSchema> =>
  async (_session, { "one-time-code": code }, reply) => {
    const proof = await finishWithCode(code, role);
    if (proof.outcome === "refused")
      return reply({ fieldErrors: { "one-time-code": [t("This code is wrong, too old, or was used before")] } });
    return letInWith(proof, role, reply);
  };

/** Finishes it with what a passkey has signed. */
export const answerWithPasskey =
  (role: AccountRole): Act<typeof passkeyFactorSchema> =>
  async (_session, { passkey }, reply) => {
    const proof = await finishWithPasskey(passkey, role);
    if (proof.outcome === "refused")
      return reply({ formErrors: [t("This passkey was not taken. Use one of this account, or try again.")] });
    return letInWith(proof, role, reply);
  };

type Proof = Exclude<Awaited<ReturnType<typeof finishWithCode>>, { outcome: "refused" }>;

async function letInWith(proof: Proof, role: AccountRole, reply: Reply): Promise<Answer> {
  switch (proof.outcome) {
    case "begin-anew":
      return redirect(`${entranceOf(role)}?because=unfinished`);
    case "wait":
      return reply({ formErrors: [waitSentence(proof)] });
    case "proven": {
      const arrival = await letIn(proof.arrival, role);
      // The half sign-in is used up, and the page that asked for the rest of it with it: the entrance says why.
      return redirect(arrival.outcome === "next" ? arrival.path : `${entranceOf(role)}?because=${arrival.outcome}`);
    }
  }
}
