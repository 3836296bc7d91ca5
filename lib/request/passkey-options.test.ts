/** What a page's script is told before the browser makes a passkey or has one sign. */
import { beforeEach, expect, test, vi } from "vitest";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate } from "#lib/elevation";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { tokenFor } from "./csrf.ts";
import { optionsToAdd, optionsToReAuthenticate } from "./passkey-options.ts";
import { optionsToFinish } from "./pending-sign-in.ts";
import { cookieNames, elevationCookie } from "./session-cookie.ts";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ cookies: async () => jar, headers: async () => new Headers() }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));

useFreshDatabase();

let session: SignedInSession;

beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  jar.clear();
  jar.set(cookieNames.customer, { value: begun.identifier });
});

const address = "https://localhost:3000/account/passkeys/options";

function askToAdd(csrf: string): Promise<Response> {
  const body = new FormData();
  body.set("csrf", csrf);
  return optionsToAdd(new Request(address, { method: "POST", body }));
}

test("a new passkey is for the elevated alone, and for a form of their own session @ASVS-7.5.1", async () => {
  const asked = "led to /re-authenticate?returnTo=%2Faccount%2Fpasskeys";
  await expect(askToAdd(tokenFor(session))).rejects.toThrow(asked);
  jar.set(elevationCookie, { value: await elevate(session, ["pwd"]) });
  expect((await askToAdd("forged")).status).toBe(403);
  expect((await optionsToAdd(new Request(address, { method: "POST", body: "{}" }))).status).toBe(403);
  const answer = await askToAdd(tokenFor(session));
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await answer.json()).toHaveProperty("challenge");
});

test("nobody is asked to prove again who they are, or to finish a sign-in, who is not there", async () => {
  expect((await optionsToReAuthenticate()).status).toBe(200);
  expect((await optionsToFinish("customer")).status).toBe(401);
  jar.clear();
  expect((await optionsToReAuthenticate()).status).toBe(401);
});
