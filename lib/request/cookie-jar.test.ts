/** All that a browser can hold of the shop at once: customer and staff in it, each half signed in anew, and everything begun. */
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { askProvider } from "#lib/authentication";
import { type RunningProvider, startIdentityProvider } from "#lib/authentication/example-provider";
import { longestReturn } from "#lib/federation";
import { accountsPerDevice } from "#lib/known-device";
import { randomName, randomSecret } from "#lib/random";
import { keepDevice } from "./device-cookie.ts";
import { keepArrival, keepQuestion, takeQuestion } from "./federation-cookies.ts";
import {
  boundCookies,
  cookieNames,
  elevationCookie,
  resetCookie,
  signInCookies,
  typedCookie,
} from "./session-cookie.ts";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, { value })),
  }),
}));

let running: RunningProvider;
beforeAll(async () => {
  running = await startIdentityProvider(["https://localhost:3000"]);
});
afterAll(() => running.stop());

const returnTo = `/${"x".repeat(longestReturn - 1)}`;
const arrivalCookie = "__Host-Http-arrival";

beforeEach(async () => {
  jar.clear();
  const perKind = [cookieNames, signInCookies, boundCookies].flatMap(Object.values<string>);
  for (const name of [...perKind, elevationCookie, resetCookie]) jar.set(name, { value: randomSecret() });
  jar.set(typedCookie, { value: randomName() });
  await keepDevice({ secrets: Array.from({ length: accountsPerDevice }, randomSecret) });
  const person = {
    issuer: "https://accounts.google.com",
    subject: "1".repeat(32),
    name: "Ada Byron, Countess of Lovelace",
  };
  await keepArrival({ provider: "google", ...person, email: `${"a".repeat(64)}@example.com`, returnTo });
});

/** Leaves for another site, with all that the browser needs to come back. */
async function leave(): Promise<void> {
  const {
    OIDC_ISSUER: issuer = "",
    OIDC_CLIENT_ID: clientId = "",
    OIDC_CLIENT_SECRET: clientSecret = "",
  } = running.settings;
  const asked = await askProvider({ id: "oidc", name: "Example ID", issuer, clientId, clientSecret }, { anew: true });
  await keepQuestion(
    { provider: "google", purpose: "prove", lang: "en", handle: randomName(), returnTo },
    asked?.cookies ?? {},
  );
}

const sizes = () => [...jar].map(([name, { value }]) => name.length + value.length);
const header = () => [...jar].map(([name, { value }]) => `${name}=${value}`).join("; ");

test("is no burden to any server, whatever was begun @COK-10 @ASVS-3.3.5", async () => {
  expect(header().length).toBeLessThan(2048);
  await leave();
  expect(header().length).toBeLessThan(2048);
  expect(Math.max(...sizes())).toBeLessThan(4096);
});

test("is every cookie that the shop ever gives, but for who has arrived from another site: they begin anew there", async () => {
  const written = globSync("{app,lib}/**/*.{ts,tsx}")
    .filter((path) => !path.includes(".test."))
    .flatMap((path) => readFileSync(path, "utf8").match(/(?<=")__Host-[\w-]+(?=")/g) ?? []);
  expect([...jar.keys()]).toContain(arrivalCookie);
  await leave();
  expect([...jar.keys(), arrivalCookie].toSorted()).toEqual([...new Set(written)].toSorted());
  await takeQuestion();
  expect([...jar.keys()].filter((name) => name.includes("federation"))).toEqual([]);
});
