/**
 * The providers as next-auth asks them. The token request names the address that people come back to, which next-auth
 * would put together from a variable of its own; openid-client checks state, nonce, PKCE and the signature all the same.
 */
import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { config, type SignInProvider } from "#lib/config";
import { inSeconds, seconds } from "#lib/time";
import { githubProfile } from "./github.ts";

/** What a provider says of somebody: claims of OpenID Connect, whatever it speaks itself. Nobody has looked at them yet. */
export type Claims = { readonly sub: string };

/** Where people come back to: what has to be registered with the provider. */
const returnAddress = (id: SignInProvider["id"]): string => `${config().origin}/sign-in/with/${id}/return`;

/** The provider that these settings describe. */
export const nextAuthProvider = (settings: SignInProvider): OAuthConfig<Claims> =>
  settings.id === "github" ? github(settings) : openIdConnect(settings);

/** How a provider is asked to look again, rather than to repeat what it knows of the browser. */
export const lookAgain: Readonly<Record<SignInProvider["id"], Readonly<Record<string, string>>>> = {
  oidc: { prompt: "login", max_age: "0" },
  // These two let people choose whom they are; a password they ask for when they think fit.
  google: { prompt: "select_account" },
  github: { prompt: "select_account" },
};

/** Which of them promise to say when somebody last proved who they are (OpenID Connect Core, 3.1.2.1: `max_age`). */
export const saysWhen: Readonly<Record<SignInProvider["id"], boolean>> = { oidc: true, google: false, github: false };

/** A provider that does not answer for this long is down. */
const patience = seconds(5);

const common = ({ id, name, clientId, clientSecret }: SignInProvider) => ({
  id,
  name,
  type: "oauth" as const,
  clientId,
  clientSecret,
  client: { redirect_uris: [returnAddress(id)] },
  httpOptions: { timeout: Number(patience) },
  profile: ({ sub }: Claims) => ({ id: sub }),
});

const openIdConnect = (settings: SignInProvider): OAuthConfig<Claims> => ({
  ...common(settings),
  wellKnown: `${settings.issuer}/.well-known/openid-configuration`,
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: "openid email profile" } },
  token: {
    async request({ client, params, checks }) {
      // Whoever could say under one address that they are another would vouch for the other's people (ASVS 10.5.3).
      if (client.issuer.metadata.issuer.replace(/\/$/, "") !== settings.issuer)
        throw new Error(`${settings.issuer} says that it is another.`);
      return { tokens: await client.callback(returnAddress(settings.id), params, checks) };
    },
  },
  userinfo: {
    async request({ client, tokens }) {
      // What next-auth hands on is openid-client's own token set. The answer has to be about the same subject.
      const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
      const told = client.issuer.metadata["userinfo_endpoint"] === undefined ? {} : await client.userinfo(set);
      return { ...told, ...set.claims() };
    },
  },
});

/** GitHub speaks OAuth alone: no nonce, and no signed word about who somebody is; it is asked over TLS. */
const github = (settings: SignInProvider): OAuthConfig<Claims> => ({
  ...common(settings),
  issuer: `${settings.issuer}/login/oauth`,
  checks: ["pkce", "state"],
  authorization: { url: `${settings.issuer}/login/oauth/authorize`, params: { scope: "read:user user:email" } },
  token: {
    url: `${settings.issuer}/login/oauth/access_token`,
    request: async ({ client, params, checks }) => ({
      tokens: await client.oauthCallback(returnAddress(settings.id), params, checks),
    }),
  },
  userinfo: { request: ({ tokens }) => githubProfile(tokens.access_token ?? "", inSeconds(patience)) },
});
