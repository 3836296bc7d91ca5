/**
 * The wrappers that make server actions. An action's wrapper is its guard: it finds the session, refuses a forged
 * form, checks the fields, and only then does the work run. Every action in the house comes from here.
 */
import "server-only";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { refresh, revalidatePath } from "next/cache";
import type { z } from "zod";
import { t } from "#lib/language";
import { isSecretField } from "#lib/secret-field";
import type { Session, SignedInSession, StaffSession } from "#lib/session";
import { isTokenOf, type Purpose } from "./csrf.ts";
import { currentSession, sessionToProve } from "./current-session.ts";
import { recordForgedToken } from "./forged-token.ts";
import { isRedirect, leadAway, redirect } from "./redirect.ts";
import { noteNamed } from "./refused-access.ts";
import { reAuthenticationPath, signInPath } from "./return-path.ts";
import { addressOfForm, forgetTyped, keepAfterTimeout, keepUnfinished } from "./typed.ts";

/** What a form is told: what is wrong, and everything typed into it but secrets. */
export type Answer = SubmissionResult<string[]> & {
  /** What is shown this once, in the answer to the press, and kept nowhere. */
  readonly told?: readonly string[];
};

/**
 * Serves `useActionState` and a bare `<form action>` alike; the latter shows nothing but the page again. No function of a
 * page's own is one: the form that React would make of it does nothing until scripts run.
 */
export type FormAction = {
  (formData: FormData): Promise<void>;
  (previous: Answer | undefined, formData: FormData): Promise<Answer | undefined>;
  /** No value: it tells the compiler. */
  readonly isOfServer: true;
};

/** Makes the answer that refuses a form in the person's words, at its fields or as a whole. */
export type Reply = (errors: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }) => Answer;

type Work<Schema extends z.ZodType, Who extends Session | StaffSession> = (
  session: Who,
  input: z.output<Schema>,
  reply: Reply,
  /** As it was sent, for what must be kept as it was typed. */
  formData: FormData,
  // biome-ignore lint/suspicious/noConfusingVoidType: work that ends in a redirect returns nothing
) => Promise<Answer | void>;

/**
 * An action for everybody: signed in, guest or nobody known. What the session may do is for the work to ask; one that
 * is under suspicion proves itself first, whoever timed out over the form signs in first, and either finds it as it was. An
 * action answers at any path, so what its page asks does not protect it.
 */
export const publicAction = <Schema extends z.ZodType>(schema: Schema, work: Work<Schema, Session>): FormAction =>
  actionOf(unsuspectedSession, schema, work);

/** The same for work that decides itself what to do about suspicion. */
export const keptAction = <Schema extends z.ZodType>(schema: Schema, work: Work<Schema, Session>): FormAction =>
  actionOf(sessionOfForm, schema, work);

/**
 * One for everybody and even for a session under suspicion: it shows and changes nothing but the cart, or begins
 * another session.
 */
export const impersonalAction = <Schema extends z.ZodType>(schema: Schema, work: Work<Schema, Session>): FormAction =>
  actionOf(currentSession, schema, work);

/** An action by which somebody who is signed in proves it again: the only one open to a session whose device is not at hand. */
export const provingAction = <Schema extends z.ZodType>(
  schema: Schema,
  work: Work<Schema, SignedInSession>,
): FormAction =>
  actionOf(async () => (await sessionToProve()) ?? redirect(signInPath("/account")), schema, work, "proof");

/** An action of the session that `find` finds: what every wrapper is made of. */
export function actionOf<Schema extends z.ZodType, Who extends Session | StaffSession>(
  find: (formData: FormData) => Promise<Who>,
  schema: Schema,
  work: Work<Schema, Who>,
  purpose: Purpose = "forms",
): FormAction {
  function act(formData: FormData): Promise<void>;
  function act(previous: Answer | undefined, formData: FormData): Promise<Answer | undefined>;
  // biome-ignore lint/suspicious/noConfusingVoidType: one function behind both ways of calling it
  async function act(first: Answer | FormData | undefined, second?: FormData): Promise<Answer | undefined | void> {
    const formData = first instanceof FormData ? first : (second ?? new FormData());
    const session = await find(formData);
    const submission = parseWithZod(formData, { schema });
    const reply: Reply = (errors) => submission.reply({ ...errors, hideFields: secretFields(formData) });

    if (!isTokenOf(session, String(formData.get("csrf") ?? ""), purpose)) {
      await recordForgedToken(session);
      // The page that is shown again carries a token of the session as it is now.
      refresh();
      return reply({
        formErrors: [t("This page was from before you signed in or out. Please press the button again.")],
      });
    }
    if (submission.status !== "success") return reply({});
    noteNamed(submission.value);
    // A press may change what every page shows, first of all the count in the header, which lives in a shared layout.
    revalidatePath("/", "layout");
    try {
      const answer = await work(session, submission.value, reply, formData);
      if (!answer?.error) await forgetTyped(session, formData);
      return answer ?? undefined;
    } catch (thrown) {
      if (isRedirect(thrown)) await forgetTyped(session, formData);
      throw thrown;
    }
  }
  return act as FormAction;
}

async function unsuspectedSession(formData: FormData): Promise<Session> {
  const session = await sessionOfForm(formData);
  if (session.kind !== "customer" || !session.proofDue) return session;
  await keepUnfinished(formData);
  leadAway(reAuthenticationPath((await addressOfForm()) ?? "/account"));
}

/** The session at hand. Whoever's session timed out over the form signs in first, and comes back to what they typed. */
async function sessionOfForm(formData: FormData): Promise<Session> {
  const session = await currentSession();
  const address = session.kind === "customer" ? undefined : await keepAfterTimeout(formData);
  if (address === undefined) return session;
  // Nothing that was made for the former session is shown any more, the frame around the page included.
  revalidatePath("/", "layout");
  redirect(signInPath(address, "timeout"));
}

/** Passwords and card details are never sent back, not even to whoever typed them. */
const secretFields = (formData: FormData): string[] => [...formData.keys()].filter(isSecretField);
