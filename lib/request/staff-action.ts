/** Actions of the back office: for staff alone, and what changes anything only after a recent proof of who one is. */
import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { record } from "#lib/journal";
import type { StaffSession } from "#lib/session";
import { type Answer, actionOf, type FormAction, type Reply } from "./action.ts";
import { currentNetwork } from "./current-session.ts";
import { currentElevation } from "./elevation.ts";
import { staffReAuthenticationPath, staffSignInPath } from "./return-path.ts";
import { currentStaff, requireStaff } from "./staff-session.ts";

type StaffWork<Schema extends z.ZodType> = (
  session: StaffSession,
  input: z.output<Schema>,
  reply: Reply,
  // biome-ignore lint/suspicious/noConfusingVoidType: work that ends in a redirect returns nothing
) => Promise<Answer | void>;

/**
 * An action by which a member of staff changes something. Without elevation they prove who they are first, and come back
 * to the page that asks for it: `askedAt` gives its address (ASVS 7.5.1, 8.4.2).
 */
export const staffAction = <Schema extends z.ZodType>(
  schema: Schema,
  askedAt: (input: z.output<Schema>) => string,
  work: StaffWork<Schema>,
): FormAction =>
  actionOf(
    () => requireStaff("/staff"),
    schema,
    async (session, input, reply) => {
      if ((await currentElevation(session, "submit")) === "good") return work(session, input, reply);
      const path = askedAt(input);
      await record({
        kind: "elevation-refused",
        accountId: session.accountId,
        sessionHandle: session.handle,
        network: await currentNetwork(),
        // The page without its query: an event's words are the house's own.
        reason: path.replace(/\?.*/, ""),
      });
      redirect(staffReAuthenticationPath(path));
    },
  );

/** An action by which a member of staff proves again who they are: open to a session under suspicion too. */
export const staffProvingAction = <Schema extends z.ZodType>(schema: Schema, work: StaffWork<Schema>): FormAction =>
  actionOf(async () => (await currentStaff()) ?? redirect(staffSignInPath("/staff")), schema, work);
