/**
 * What a browser carries through a sign-in with another site. `Lax`: it comes back by a link from there, and these have to
 * come along. They end with the answer, or by themselves.
 */
import "server-only";
import { cookies } from "next/headers";
import { federationCookies } from "#lib/authentication";
import {
  type Arrival,
  arrivalLife,
  openArrival,
  openQuestion,
  type Question,
  questionLife,
  sealArrival,
  sealQuestion,
} from "#lib/federation";
import { inSeconds } from "#lib/time";
import { cookieAttributes } from "./session-cookie.ts";

const questionCookie = "__Host-Http-federation";
const arrivalCookie = "__Host-Http-arrival";

/** All of them, with how long each lasts. */
export const federationCookieLives = {
  [questionCookie]: questionLife,
  ...Object.fromEntries(Object.values(federationCookies).map((name) => [name, questionLife])),
  [arrivalCookie]: arrivalLife,
};

/** Remembers what was asked, and what ties the provider's answer to it; whoever had arrived before begins anew. */
export async function keepQuestion(
  question: Omit<Question, "askedAt">,
  ties: Readonly<Record<string, string>>,
): Promise<void> {
  const jar = await cookies();
  const attributes = { ...cookieAttributes, maxAge: inSeconds(questionLife) };
  jar.set(questionCookie, sealQuestion(question), attributes);
  for (const [name, value] of Object.entries(ties)) jar.set(name, value, attributes);
  if (jar.has(arrivalCookie)) jar.set(arrivalCookie, "", { ...cookieAttributes, maxAge: 0 });
}

/** What was asked, with what ties the answer to it. It has one answer: nothing of it stays in the browser. */
export async function takeQuestion(): Promise<{ question: Question | undefined; ties: Record<string, string> }> {
  const jar = await cookies();
  const question = openQuestion(jar.get(questionCookie)?.value);
  const ties: Record<string, string> = {};
  for (const name of [questionCookie, ...Object.values(federationCookies)]) {
    const value = jar.get(name)?.value;
    if (value === undefined) continue;
    ties[name] = value;
    jar.set(name, "", { ...cookieAttributes, maxAge: 0 });
  }
  return { question, ties };
}

/** Remembers who has arrived, while they look at the page that creates their account. */
export async function keepArrival(arrival: Omit<Arrival, "arrivedAt">): Promise<void> {
  const attributes = { ...cookieAttributes, maxAge: inSeconds(arrivalLife) };
  (await cookies()).set(arrivalCookie, sealArrival(arrival), attributes);
}

/** Who has arrived in this browser and has no account yet. */
export const currentArrival = async (): Promise<Arrival | undefined> =>
  openArrival((await cookies()).get(arrivalCookie)?.value);

/** They have their account, or were told why not. */
export async function dropArrival(): Promise<void> {
  (await cookies()).set(arrivalCookie, "", { ...cookieAttributes, maxAge: 0 });
}
