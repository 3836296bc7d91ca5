/** What can go wrong with another site's sign-in, and the page that says so. */
import type { Question } from "#lib/federation";

/** Each has its sentence in app/(account)/provider-notice.tsx; the address never brings words of its own. */
export const providerOutcomes = [
  "denied",
  "down",
  "failed",
  "other-person",
  "taken",
  "unverified",
  "wait",
  "connected",
  "disconnected",
  "yours-already",
  "somebody-elses",
  "last-way-in",
] as const;

export type ProviderOutcome = (typeof providerOutcomes)[number];

type Asked = Pick<Question, "purpose" | "returnTo">;

/** The path of the page where somebody goes on who came from, or did not get to, the provider of that name. */
export function outcomePath(asked: Asked, provider: string, outcome: ProviderOutcome): string {
  const { purpose, returnTo } = asked;
  const query = new URLSearchParams({ provider, outcome, ...(returnTo === undefined ? {} : { returnTo }) });
  return `${pages[purpose]}?${query}`;
}

const pages = { "sign-in": "/sign-in", connect: "/account/connections", prove: "/re-authenticate" } as const;
