import { afterEach, expect, test, vi } from "vitest";
import type { SignInProvider } from "#lib/config";
import { askProvider } from "./federated.ts";
import { nextAuthProvider } from "./providers.ts";

const settings = (id: SignInProvider["id"], issuer: string): SignInProvider => ({
  ...{ id, issuer, name: id, clientId: "the-shop", clientSecret: "the-secret" },
});
const google = settings("google", "https://accounts.google.com");
const github = settings("github", "https://github.com");
afterEach(() => vi.unstubAllGlobals());

test("Google is asked as OpenID Connect, with every check that it knows, and for no more than who somebody is @ASVS-10.2.2 @ASVS-10.2.3", () => {
  expect(nextAuthProvider(google)).toMatchObject({
    id: "google",
    type: "oauth",
    wellKnown: "https://accounts.google.com/.well-known/openid-configuration",
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    clientId: "the-shop",
    client: { redirect_uris: ["https://localhost:3000/sign-in/with/google/return"] },
  });
});

test("GitHub is asked as it documents, with state and PKCE, and to read alone @ASVS-10.2.2 @ASVS-10.2.3", async () => {
  expect(nextAuthProvider(github)).toMatchObject({
    id: "github",
    type: "oauth",
    checks: ["pkce", "state"],
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user user:email" } },
    token: { url: "https://github.com/login/oauth/access_token" },
    client: { redirect_uris: ["https://localhost:3000/sign-in/with/github/return"] },
  });
  const asked = await askProvider(github, { anew: true });
  const address = new URL(asked?.address ?? "");
  expect(address.origin + address.pathname).toBe("https://github.com/login/oauth/authorize");
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    client_id: "the-shop",
    redirect_uri: "https://localhost:3000/sign-in/with/github/return",
    code_challenge_method: "S256",
    prompt: "select_account",
    state: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test.each([
  [[{ email: "ada@example.com", primary: true, verified: true }], { email: "ada@example.com", email_verified: true }],
  [[{ email: "ada@example.com", primary: true, verified: false }], {}],
  [[{ email: "ada@example.com", primary: false, verified: true }], {}],
])("of GitHub's addresses the main one counts, if it is verified: %o", async (addresses, told) => {
  const answers: Record<string, unknown> = { "/user": { id: 7, login: "ada", name: null }, "/user/emails": addresses };
  vi.stubGlobal("fetch", async (address: string) => Response.json(answers[new URL(address).pathname]));
  const { githubProfile } = await import("./github.ts");
  expect(await githubProfile("a token", 5)).toEqual({ sub: "7", name: "ada", ...told });
});

test("a provider that does not answer is a plain nothing", async () => {
  const gone = settings("oidc", "http://127.0.0.1:9");
  expect(await askProvider(gone, { anew: false })).toBeUndefined();
});
