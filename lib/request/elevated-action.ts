/** Actions that change what protects an account, or give away what is in it: they need a recent proof of who one is. */
import "server-only";
import type { z } from "zod";
import { holdForm } from "#lib/held-form";
import { record } from "#lib/journal";
import { hasSecondFactor } from "#lib/second-factor";
import type { SignedInSession } from "#lib/session";
import { ruleFor } from "./access.ts";
import { type Answer, type FormAction, keptAction, type Reply } from "./action.ts";
import { currentNetwork } from "./current-session.ts";
import { currentElevation } from "./elevation.ts";
import { leadAway } from "./redirect.ts";
import { reAuthenticationPath, signInPath } from "./return-path.ts";
import { keepInDoubt } from "./typed-in-doubt.ts";

type Ways<Input> = {
  /**
   * The form asks for the current password and the work checks it, so where that is the whole proof, an elevation that
   * has run out is no reason to ask twice.
   */
  readonly provesItself?: boolean;
  /** Which of what the form can do needs a proof; all of it, unless something is said here. */
  readonly isNeeded?: (input: Input) => boolean;
  /** Where the form stands, should `path` be the pattern of many addresses. */
  readonly at?: (input: Input) => string;
};

type ElevatedWork<Schema extends z.ZodType> = (
  session: SignedInSession,
  input: z.output<Schema>,
  reply: Reply,
  // biome-ignore lint/suspicious/noConfusingVoidType: work that ends in a redirect returns nothing
) => Promise<Answer | void>;

/**
 * An action of the form at `path`, for the elevated alone (ASVS 7.5.1). Anybody else proves first who they are; what
 * they typed waits for them on the form.
 */
export function elevatedAction<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  work: ElevatedWork<Schema>,
  { provesItself = false, isNeeded = () => true, at = () => path }: Ways<z.output<Schema>> = {},
): FormAction {
  if (ruleFor(path)?.elevation === undefined)
    throw new Error(`${path} is not declared as one that asks for elevation.`);
  // A session under suspicion is led away below, after what was typed has been kept.
  return keptAction(schema, async (session, input, reply, formData) => {
    const form = at(input);
    if (session.kind !== "customer") leadAway(signInPath(form));
    const { accountId, handle: sessionHandle } = session;
    const elevation = session.proofDue ? "none" : await currentElevation(session, "submit");
    const isProof = async () => provesItself && !(await hasSecondFactor(accountId));
    const isProven = elevation === "good" || (elevation === "over" && (await isProof()));
    if (isProven || !(session.proofDue || isNeeded(input))) return work(session, input, reply);
    await (session.proofDue ? keepInDoubt(session, form, formData) : holdForm({ accountId }, form, formData));
    await record({
      kind: "elevation-refused",
      accountId,
      sessionHandle,
      network: await currentNetwork(),
      reason: path,
    });
    leadAway(reAuthenticationPath(form));
  });
}
