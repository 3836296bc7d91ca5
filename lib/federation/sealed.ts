/**
 * What a browser carries through a sign-in with another site, sealed: it can neither be read nor changed, and is worth
 * nothing after its time. So whoever only begins leaves nothing behind in the database.
 */
import "server-only";
import { z } from "zod";
import { secret } from "#lib/config";
import { languages } from "#lib/language";
import { seal, unseal } from "#lib/seal";
import { after, type Duration, instant, now } from "#lib/time";
import { arrivalLife, questionLife } from "./policy.ts";

const questionSchema = z.object({
  provider: z.string(),
  /** `sign-in`: whoever it is. `connect`, `prove`: the owner of the session that asks. */
  purpose: z.enum(["sign-in", "connect", "prove"]),
  returnTo: z.string().optional(),
  /** That in which it was asked: the provider knows one address of ours for all. */
  lang: z.enum(languages),
  /** The session that asks. */
  handle: z.string().optional(),
  askedAt: z.iso.datetime().transform(instant),
});

const arrivalSchema = z.object({
  provider: z.string(),
  issuer: z.string(),
  subject: z.string(),
  email: z.string(),
  name: z.string().optional(),
  returnTo: z.string().optional(),
  arrivedAt: z.iso.datetime().transform(instant),
});

/** What was asked of which provider, and by whom. */
export type Question = z.output<typeof questionSchema>;

/** Somebody new whom a provider vouches for, and who has not created their account yet. */
export type Arrival = z.output<typeof arrivalSchema>;

export const sealQuestion = (question: Omit<Question, "askedAt">): string =>
  seal(JSON.stringify({ ...question, askedAt: now() }), secret("federation"), "question");

export const sealArrival = (arrival: Omit<Arrival, "arrivedAt">): string =>
  seal(JSON.stringify({ ...arrival, arrivedAt: now() }), secret("federation"), "arrival");

/** The question, while an answer to it is welcome. */
export function openQuestion(sealed: string | undefined): Question | undefined {
  const question = open(sealed, "question", questionSchema);
  return question && isAlive(question.askedAt, questionLife) ? question : undefined;
}

/** Who has arrived, while they may still create their account. */
export function openArrival(sealed: string | undefined): Arrival | undefined {
  const arrival = open(sealed, "arrival", arrivalSchema);
  return arrival && isAlive(arrival.arrivedAt, arrivalLife) ? arrival : undefined;
}

const isAlive = (since: Date, life: Duration) => now() < after(since, life);

function open<Schema extends z.ZodType>(sealed: string | undefined, purpose: string, schema: Schema) {
  if (sealed === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(unseal(sealed, secret("federation"), purpose))).data;
  } catch {
    return undefined;
  }
}
