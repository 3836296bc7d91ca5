/** Asking a real provider, and what of its answers is believed. */
import { decodeJwt, decodeProtectedHeader, type JWTHeaderParameters, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SignInProvider } from "#lib/config";
import { after, minutes, now } from "#lib/time";
import { type Alter, type RunningProvider, startIdentityProvider } from "./example-provider.ts";
import { askProvider, federationCookies, readProviderAnswer } from "./federated.ts";

/** What the provider says in place of the truth, for the test at hand. */
let lie: Alter | undefined;
let running: RunningProvider;
let provider: SignInProvider;
let jar: Map<string, string>;
beforeAll(async () => {
  running = await startIdentityProvider(["https://localhost:3000"], (...said) => lie?.(...said) ?? said[1]);
  const {
    OIDC_ISSUER: issuer = "",
    OIDC_CLIENT_ID: clientId = "",
    OIDC_CLIENT_SECRET: clientSecret = "",
  } = running.settings;
  provider = { id: "oidc", name: "Example ID", issuer, clientId, clientSecret };
});
beforeEach(() => {
  jar = new Map();
  lie = undefined;
});
afterAll(() => running.stop());

/** Follows an address through the provider, as a browser with its cookies does, until it leads to a page or to the shop. */
async function visit(address: string, form?: Record<string, string>): Promise<string> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const how = form ? { method: "POST", body: new URLSearchParams(form) } : {};
  const answer = await fetch(address, { ...how, redirect: "manual", headers: { cookie } });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar.set(name, value);
  }
  const next = answer.headers.get("location");
  if (next === null) return address;
  return URL.parse(next)?.protocol === "https:" ? next : visit(new URL(next, address).href);
}

type Asked = NonNullable<Awaited<ReturnType<typeof askProvider>>>;

async function ask(anew = false): Promise<Asked & { at: Date }> {
  const at = now();
  const asked = await askProvider(provider, { anew });
  if (!asked) throw new Error("The provider does not answer.");
  return { ...asked, at };
}

/** What the provider sends the browser back with. */
async function signIn(asked: Asked, login = "ada@example.com", press = "in"): Promise<Record<string, string>> {
  const page = await visit(asked.address);
  const end = page.includes("/interaction/") ? await visit(page, { login, press }) : page;
  return Object.fromEntries(new URL(end).searchParams);
}

test("the provider vouches for a subject, with the address that it has verified", async () => {
  const asked = await ask();
  expect(await readProviderAnswer(provider, await signIn(asked), asked.cookies, asked.at)).toMatchObject({
    outcome: "vouched",
    person: { issuer: provider.issuer, subject: "ada@example.com", email: "ada@example.com", name: "Ada Byron" },
  });
  jar.clear();
  const other = await ask();
  const query = await signIn(other, "unverified ada@example.com");
  expect(await readProviderAnswer(provider, query, other.cookies, other.at)).toMatchObject({
    person: { subject: "unverified ada@example.com", email: undefined },
  });
});

test("somebody who is signed in there is fresh only if they were asked anew, as the provider itself says", async () => {
  await signIn(await ask());
  const silent = await ask();
  const told = await readProviderAnswer(provider, await signIn(silent), silent.cookies, silent.at);
  expect(told).toMatchObject({ outcome: "vouched", person: { isFresh: false } });
  const anew = await ask(true);
  expect(await visit(anew.address)).toContain("/interaction/");
  const proved = await readProviderAnswer(provider, await signIn(anew), anew.cookies, anew.at);
  expect(proved).toMatchObject({ outcome: "vouched", person: { isFresh: true } });
  const later = await ask(true);
  const stale = await readProviderAnswer(provider, await signIn(later), later.cookies, after(later.at, minutes(2)));
  expect(stale).toMatchObject({ outcome: "vouched", person: { isFresh: false } });
});

test("an answer is read once: the provider takes its code back", async () => {
  const asked = await ask();
  const query = await signIn(asked);
  expect((await readProviderAnswer(provider, query, asked.cookies, asked.at)).outcome).toBe("vouched");
  expect((await readProviderAnswer(provider, query, asked.cookies, asked.at)).outcome).toBe("failed");
});

test.each(Object.entries(federationCookies))("another question's %s spoils the answer", async (_, name) => {
  const [asked, other] = [await ask(), await ask()];
  const query = await signIn(asked);
  const swapped = { ...asked.cookies, [name]: other.cookies[name] ?? "" };
  expect(await readProviderAnswer(provider, query, swapped, asked.at)).toEqual({ outcome: "failed" });
  const { [name]: _gone, ...without } = asked.cookies;
  expect(await readProviderAnswer(provider, query, without, asked.at)).toEqual({ outcome: "failed" });
});

test.each([
  ["another issuer's name", { iss: "https://evil.example" }],
  ["an invented code", { code: "invented" }],
  ["another state", { state: "invented" }],
  ["an error of the provider's", { error: "server_error" }],
])("%s spoils it @ASVS-10.2.2", async (_, wrong) => {
  const asked = await ask();
  const query = { ...(await signIn(asked)), ...wrong };
  expect(await readProviderAnswer(provider, query, asked.cookies, asked.at)).toEqual({ outcome: "failed" });
});

/** An ID token that says something else, under the provider's own signature. */
const saying =
  (changed: JWTPayload): Alter =>
  async (path, answer, key) => {
    if (path !== "/token") return answer;
    const { id_token: token } = answer as { id_token: string };
    const signed = new SignJWT({ ...decodeJwt(token), ...changed }).setProtectedHeader({
      ...(decodeProtectedHeader(token) as JWTHeaderParameters),
    });
    return { ...(answer as object), id_token: await signed.sign(key) };
  };

test.each([
  ["for another client", { aud: "another-client" }],
  ["of another issuer", { iss: "https://evil.example" }],
  ["that is over", { exp: 1 }],
  ["that is not good yet", { nbf: 32_503_680_000 }],
])("an ID token %s is not believed, though the provider has signed it @ASVS-9.2.1 @ASVS-10.5.4", async (_, changed) => {
  for (const [said, outcome] of [
    [{}, "vouched"],
    [changed, "failed"],
  ] as const) {
    lie = saying(said);
    const asked = await ask();
    const query = await signIn(asked);
    expect(await readProviderAnswer(provider, query, asked.cookies, asked.at)).toMatchObject({ outcome });
  }
});

test("a provider that says it is another is not believed @ASVS-10.5.3", async () => {
  const another = "https://accounts.example";
  lie = (path, answer, key) =>
    path.endsWith("/openid-configuration")
      ? { ...(answer as object), issuer: another }
      : saying({ iss: another })(path, answer, key);
  const asked = await ask();
  const query = { ...(await signIn(asked)), iss: another };
  expect(await readProviderAnswer(provider, query, asked.cookies, asked.at)).toEqual({ outcome: "failed" });
});

test("whoever cancels there is told apart from whoever fails", async () => {
  const asked = await ask();
  const query = await signIn(asked, "ada@example.com", "no");
  expect(await readProviderAnswer(provider, query, asked.cookies, asked.at)).toEqual({ outcome: "denied" });
});

test("none of the cookies tells a browser what is in it", async () => {
  const asked = await ask();
  const { state = "", nonce = "" } = Object.fromEntries(new URL(asked.address).searchParams);
  expect(Object.keys(asked.cookies).toSorted()).toEqual(Object.values(federationCookies).toSorted());
  for (const value of Object.values(asked.cookies)) {
    expect(value).not.toContain(state);
    expect(value).not.toContain(nonce);
  }
});
