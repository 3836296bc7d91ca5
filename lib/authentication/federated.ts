/**
 * Asking another site who somebody is, in two halves: they are sent there, and they come back with its answer. What ties
 * the halves together (state, nonce and PKCE's verifier) next-auth seals into cookies, which alone reach the browser.
 */
import "server-only";
import type { AuthOptions } from "next-auth";
import { z } from "zod";
import { type SignInProvider, secret } from "#lib/config";
import type { VouchedFor } from "#lib/federation";
import { after, before, instant, minutes, seconds } from "#lib/time";
import { lookAgain, nextAuthProvider, saysWhen } from "./providers.ts";
import { type Cookies, run, silent } from "./run.ts";

/** The cookies in which a browser keeps what ties question and answer together. */
export const federationCookies = {
  state: "__Host-Http-federation-state",
  nonce: "__Host-Http-federation-nonce",
  pkceCodeVerifier: "__Host-Http-federation-pkce",
} as const;

export type ProviderAnswer =
  | { readonly outcome: "vouched"; readonly person: VouchedFor }
  /** They, or the provider, did not want to. */
  | { readonly outcome: "denied" }
  /** No answer to a question that this browser has asked. */
  | { readonly outcome: "failed" };

/** Where to send somebody, and what their browser keeps meanwhile; undefined when the provider does not answer. */
export async function askProvider(
  provider: SignInProvider,
  { anew }: { readonly anew: boolean },
): Promise<{ readonly address: string; readonly cookies: Cookies } | undefined> {
  const options = optionsFor(provider, () => undefined);
  const { body: shown, cookies } = await run(options, "GET", ["csrf"], { cookies: {} });
  const body = { csrfToken: (shown as { csrfToken?: string }).csrfToken, json: "true" };
  const query = anew ? lookAgain[provider.id] : {};
  const asked = await run(options, "POST", ["signin", provider.id], { body, query, cookies });
  const kept = Object.values(federationCookies).flatMap((name) => {
    const value = asked.cookies[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // Without them next-auth has not got as far as the question.
  if (kept.length === 0) return undefined;
  return { address: (asked.body as { url: string }).url, cookies: Object.fromEntries(kept) };
}

/** Reads what somebody has come back with; `askedAt` is when they were sent away. */
export async function readProviderAnswer(
  provider: SignInProvider,
  query: Readonly<Record<string, string>>,
  cookies: Cookies,
  askedAt: Date,
): Promise<ProviderAnswer> {
  if (query["error"] === "access_denied") return { outcome: "denied" };
  const heard: { claims?: unknown } = {};
  const options = optionsFor(provider, (claims) => {
    heard.claims = claims;
  });
  await run(options, "GET", ["callback", provider.id], { query, cookies });
  const claims = claimsSchema.safeParse(heard.claims);
  return claims.success
    ? { outcome: "vouched", person: vouchedFor(provider, claims.data, askedAt) }
    : { outcome: "failed" };
}

/** Strictly what we need to know; an address or a name that is none is as good as not said. */
const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u)
    .optional()
    .catch(undefined),
  /** When they last proved there who they are, in seconds since 1970. */
  auth_time: z.number().optional().catch(undefined),
});

function vouchedFor({ id, issuer }: SignInProvider, claims: z.output<typeof claimsSchema>, askedAt: Date): VouchedFor {
  const { sub: subject, email, email_verified: isVerified, name, auth_time: provedAt } = claims;
  const isSince = (at: number) => after(instant("1970-01-01T00:00:00Z"), seconds(at)) >= before(askedAt, tolerance);
  return {
    issuer,
    subject,
    email: isVerified ? email : undefined,
    name,
    isFresh: provedAt === undefined ? (saysWhen[id] ? false : undefined) : isSince(provedAt),
  };
}

/** The provider's clock may be behind ours by this much. */
const tolerance = minutes(1);

function optionsFor(provider: SignInProvider, hear: (claims: unknown) => void): AuthOptions {
  const options = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;
  return {
    secret: secret("next-auth"),
    providers: [nextAuthProvider(provider)],
    session: { strategy: "jwt" },
    useSecureCookies: true,
    cookies: Object.fromEntries(Object.entries(federationCookies).map(([key, name]) => [key, { name, options }])),
    callbacks: {
      // The point at which the provider's answer has passed every check. Nothing more is wanted of next-auth.
      signIn({ profile }) {
        hear(profile);
        return false;
      },
    },
    logger: silent,
  };
}
