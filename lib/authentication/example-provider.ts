/**
 * Test support: a real OpenID Connect provider on this machine, panva's oidc-provider with a sign-in page of its own. It takes
 * anybody's word: the login says which address it has, and whether the provider has verified it.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair } from "jose";
import { type Context, Provider } from "oidc-provider";
import { randomSecret } from "#lib/random";

export type RunningProvider = {
  /** The settings by which a shop knows it. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

/** What a provider gone bad says in place of its answer at a path; it still has its key to sign with. */
export type Alter = (path: string, answer: unknown, key: CryptoKey) => unknown;

/** Starts one for the shops at `origins`. */
export async function startIdentityProvider(
  origins: readonly string[],
  alter: Alter = (_, answer) => answer,
): Promise<RunningProvider> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // An address, not a name: what a browser has learnt about localhost and TLS says nothing about it.
  const issuer = `http://127.0.0.1:${port}`;
  const [clientId, clientSecret] = ["cartwright", randomSecret()];
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: origins.map((origin) => `${origin}/sign-in/with/oidc/return`),
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomSecret()] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, login: string) => ({ accountId: login, claims: () => claimsOf(login) }),
    loadExistingGrant,
  });
  provider.use(async (context, next) => {
    await next();
    context.body = await alter(context.path, context.body, privateKey);
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) answer(request, response);
    else interact(provider, request, response).catch(() => response.writeHead(400).end("This sign-in is over."));
  });
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: "Example ID",
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** “unverified ada@example.com” has an address that nobody has verified; whatever precedes it makes it another person. */
function claimsOf(login: string) {
  const [email = ""] = login.split(" ").toReversed();
  return { sub: login, name: "Ada Byron", email, email_verified: !login.startsWith("unverified ") };
}

/** Whoever signs in there agrees to what the shop wants to know. */
async function loadExistingGrant({ oidc }: Context) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Example ID</title></head>
<body><h1>Example ID</h1><form method="post">
<label>Login <input name="login"></label> <button name="press" value="in">Go on</button> <button name="press" value="no">Cancel</button>
</form></body></html>`;

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    return;
  }
  const form = new URLSearchParams(await text(request));
  const denied = { error: "access_denied", error_description: "They did not want to." };
  const result = form.get("press") === "in" ? { login: { accountId: form.get("login") } } : denied;
  await provider.interactionFinished(request, response, result);
}
