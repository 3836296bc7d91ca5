/** What is sent to the addresses that watch a session, besides what our own pages send. */
import { beforeEach, expect, test, vi } from "vitest";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findHeldForm } from "#lib/held-form";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { tokenFor } from "./csrf.ts";
import { startAtProvider } from "./federation-start.ts";
import { cookieNames } from "./session-cookie.ts";
import { signOut } from "./sign-out.ts";
import { extendSession, keepTyped, sessionEvents } from "./watch.ts";

const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => request.cookies, headers: async () => request.headers }));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));

useFreshDatabase();
for (const name of ["ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME"]) vi.stubEnv(`OIDC_${name}`, "https://id.example");

const address = "https://localhost:3000/account/profile";
let session: SignedInSession;

beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  request.cookies = new Map([[cookieNames.customer, { value: begun.identifier }]]);
  request.headers = new Headers({ referer: address });
});

const post = (body: FormData | string) => new Request(address, { method: "POST", body });

test("a HEAD learns whether there is a line, and opens none", async () => {
  const ask = (method: string) =>
    sessionEvents(new Request(address, { method, headers: { accept: "text/event-stream" } }));
  for (let count = 0; count < 7; count += 1) {
    const { status, body } = await ask("HEAD");
    expect([status, body]).toEqual([200, null]);
  }
  const answer = await ask("GET");
  expect(answer.status).toBe(200);
  await answer.body?.cancel();
  request.cookies.clear();
  expect((await ask("HEAD")).status).toBe(204);
});

test("what is no form is refused, and nothing breaks", async () => {
  for (const act of [signOut, extendSession, (sent: Request) => startAtProvider(sent, "oidc")])
    expect((await act(post("{}"))).status).toBe(403);
});

test("what is no form takes nothing from what was typed before", async () => {
  const form = new FormData();
  form.set("csrf", tokenFor(session));
  form.set("name", "Ada");
  expect((await keepTyped(post(form))).status).toBe(204);
  expect((await keepTyped(post("{}"))).status).toBe(400);
  expect(await findHeldForm({ accountId: session.accountId }, "/account/profile")).toEqual({ name: "Ada" });
});

test("a token that only asked for the proof extends nothing, starts nothing and leads out", async () => {
  const form = new FormData();
  form.set("csrf", tokenFor(session, "proof"));
  expect((await extendSession(post(form))).status).toBe(403);
  form.set("purpose", "sign-in");
  expect((await startAtProvider(post(form), "oidc")).status).toBe(403);
  expect((await signOut(post(form))).status).toBe(303);
});
