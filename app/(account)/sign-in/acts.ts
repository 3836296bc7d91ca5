/** Signing in, at either entrance. */
import type { z } from "zod";
import type { AccountRole } from "#lib/account";
import { proveWithCredentials } from "#lib/authentication";
import { t } from "#lib/language";
import { proveByPasskey } from "#lib/passkey";
import { type Answer, currentNetwork, letIn, presentedDevices, type Reply } from "#lib/request";
import type { Session } from "#lib/session";
import { waitInWords } from "#lib/time";
import { refusedSentence } from "../../passkey/refused-sentence.ts";
import { waitSentence } from "../account/wait-sentence.ts";
import { answerTo } from "./answer-to.ts";
import type { passkeySignInSchema, signInSchema } from "./schema.ts";

type Act<Schema extends z.ZodType> = (session: Session, input: z.output<Schema>, reply: Reply) => Promise<Answer>;

/** Signs in with e-mail address and password. */
export const signInWithPassword =
  (role: AccountRole): Act<typeof signInSchema> =>
  async (_session, { email, password, returnTo }, reply) => {
    const network = await currentNetwork();
    const proof = await proveWithCredentials(email, password, network, role, await presentedDevices());
    if (proof.outcome === "wait") {
      return reply({
        formErrors: [
          t("That was tried too often. Please wait {time} and try again.", { time: waitInWords(proof.seconds) }),
        ],
      });
    }
    // One answer for a wrong password, an unknown address and an account of the other entrance: it tells nobody who has
    // an account, and nobody who is staff (ASVS 6.3.8).
    if (proof.outcome === "refused") return reply({ formErrors: [t("This email address and password do not match.")] });
    return answerTo(await letIn({ ...proof, methods: ["pwd"], returnTo }, role), reply);
  };

/** Signs in whoever's passkey has signed. */
export const signInWithPasskey =
  (role: AccountRole): Act<typeof passkeySignInSchema> =>
  async (_session, { passkey, returnTo }, reply) => {
    const proof = await proveByPasskey(passkey, { purpose: "sign-in", role }, await currentNetwork());
    if (proof.outcome === "wait") return reply({ formErrors: [waitSentence(proof)] });
    if (proof.outcome === "refused") return reply({ formErrors: [refusedSentence(proof.because)] });
    return answerTo(await letIn({ ...proof, returnTo }, role), reply);
  };
