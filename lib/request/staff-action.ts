/** Actions of the back office: for staff alone, and what changes anything only after a recent proof of who one is. */
import "server-only";
import type { z } from "zod";
import { record } from "#lib/journal";
import type { StaffSession } from "#lib/session";
import { ruleFor } from "./access.ts";
import { type Answer, actionOf, type FormAction, type Reply } from "./action.ts";
import { currentNetwork } from "./current-session.ts";
import { currentElevation } from "./elevation.ts";
import { redirect } from "./redirect.ts";
import { staffReAuthenticationPath } from "./return-path.ts";
import { currentStaff, requireStaff, turnAway } from "./staff-session.ts";

type StaffWork<Schema extends z.ZodType> = (
  session: StaffSession,
  input: z.output<Schema>,
  reply: Reply,
  // biome-ignore lint/suspicious/noConfusingVoidType: work that ends in a redirect returns nothing
) => Promise<Answer | void>;

/**
 * An action by which a member of staff changes something, of the form at `path`. Without elevation they prove who they
 * are first, and come back to it; `at` gives its whole address, should that say more (ASVS 7.5.1, 8.4.2).
 */
export function staffAction<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  work: StaffWork<Schema>,
  at: (input: z.output<Schema>) => string = () => path,
): FormAction {
  if (ruleFor(path)?.elevation === undefined)
    throw new Error(`${path} is not declared as one that asks for elevation.`);
  return actionOf(
    () => requireStaff(path),
    schema,
    async (session, input, reply) => {
      if ((await currentElevation(session, "submit")) === "good") return work(session, input, reply);
      const { accountId, handle: sessionHandle } = session;
      const network = await currentNetwork();
      await record({ kind: "elevation-refused", accountId, sessionHandle, network, reason: path });
      redirect(staffReAuthenticationPath(at(input)));
    },
  );
}

/** An action by which a member of staff proves again who they are: open to a session under suspicion too. */
export const staffProvingAction = <Schema extends z.ZodType>(schema: Schema, work: StaffWork<Schema>): FormAction =>
  actionOf(async () => (await currentStaff()) ?? turnAway("/staff"), schema, work);
