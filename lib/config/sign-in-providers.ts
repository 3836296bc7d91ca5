/**
 * The sites whose sign-in this shop accepts. Each takes all of its settings or none: half of them would be a button that
 * leads nowhere.
 */

import { isThisMachine } from "./this-machine.ts";

export type SignInProvider = {
  readonly id: (typeof providerIds)[number];
  /** As people know it; the button says “Continue with” it. */
  readonly name: string;
  /** Who vouches for people: their identities are kept under it, so another one never inherits them. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** Every provider that there can be, in the order of their buttons. */
export const providerIds = ["oidc", "google", "github"] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The providers that are set, and what is wrong with the settings, one sentence each. */
export function readSignInProviders(given: Environment): { providers: SignInProvider[]; problems: string[] } {
  const read = providerIds.map((id) => readProvider(id, given));
  return {
    providers: read.flatMap(({ provider }) => provider ?? []),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

function readProvider(id: SignInProvider["id"], given: Environment): { provider?: SignInProvider; problem?: string } {
  const names = settingsOf[id];
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === names.length) return {};
  if (missing.length > 0)
    return { problem: `${missing.join(" and ")} must be set too: ${names.join(", ")} go together.` };
  const prefix = id.toUpperCase();
  const { name, issuer } =
    id === "oidc" ? { name: given["OIDC_NAME"] ?? "", issuer: given["OIDC_ISSUER"] ?? "" } : known[id];
  if (!isIssuer(issuer))
    return { problem: "OIDC_ISSUER must be an https address without a query, such as https://accounts.example." };
  const clientId = given[`${prefix}_CLIENT_ID`] ?? "";
  const clientSecret = given[`${prefix}_CLIENT_SECRET`] ?? "";
  return { provider: { id, name, issuer: issuer.replace(/\/$/, ""), clientId, clientSecret } };
}

const settingsOf = {
  oidc: ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"],
  google: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  github: ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
} as const;

const known = {
  google: { name: "Google", issuer: "https://accounts.google.com" },
  github: { name: "GitHub", issuer: "https://github.com" },
} as const;

function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url?.search !== "" || url.hash !== "" || url.username !== "") return false;
  // On this machine itself nobody listens on the line, so there it may go without TLS.
  return url.protocol === "https:" || (url.protocol === "http:" && isThisMachine(url));
}
