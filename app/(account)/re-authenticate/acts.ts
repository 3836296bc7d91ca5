/** Proving again who one is, in the shop and in the back office. */
import type { z } from "zod";
import { proveByPasskey } from "#lib/passkey";
import {
  type Answer,
  beginElevation,
  currentClient,
  currentNetwork,
  type Reply,
  redirect,
  returnPath,
  staffReturnPath,
} from "#lib/request";
import { proveAgainInFull } from "#lib/second-factor";
import type { AuthenticationMethod, SignedInSession, StaffSession } from "#lib/session";
import { refusedSentence } from "../../passkey/refused-sentence.ts";
import { refusalOf } from "../account/refused-proof.ts";
import { waitSentence } from "../account/wait-sentence.ts";
import type { passkeyReAuthenticationSchema, reAuthenticationSchema } from "./schema.ts";

type Whose = SignedInSession | StaffSession;
type Act<Schema extends z.ZodType> = (session: Whose, input: z.output<Schema>, reply: Reply) => Promise<Answer>;

/** Proves it with the password and, where there is a second factor, a code. */
export const reAuthenticate: Act<typeof reAuthenticationSchema> = async (
  session,
  { "current-password": password, "one-time-code": code, returnTo },
  reply,
) => {
  const proof = await proveAgainInFull(session, { password, code }, await currentClient());
  if (proof.outcome === "wait") return reply({ formErrors: [waitSentence(proof)] });
  if (proof.outcome === "refused") return reply({ fieldErrors: refusalOf(proof) });
  return goOnElevated(session, proof.methods, returnTo);
};

/** Proves it with a passkey, which is two factors in one. */
export const reAuthenticateWithPasskey: Act<typeof passkeyReAuthenticationSchema> = async (
  session,
  { passkey, returnTo },
  reply,
) => {
  const { accountId, handle } = session;
  const aim = { purpose: "re-authentication", accountId, handle } as const;
  const proof = await proveByPasskey(passkey, aim, await currentNetwork());
  if (proof.outcome === "wait") return reply({ formErrors: [waitSentence(proof)] });
  if (proof.outcome === "refused") return reply({ formErrors: [refusedSentence(proof.because)] });
  return goOnElevated(session, proof.methods, returnTo);
};

async function goOnElevated(
  session: Whose,
  methods: readonly AuthenticationMethod[],
  returnTo: string | undefined,
): Promise<never> {
  await beginElevation(session, methods);
  if (session.kind === "staff") redirect(staffReturnPath(returnTo));
  redirect(returnTo === undefined ? "/account" : returnPath(returnTo));
}
