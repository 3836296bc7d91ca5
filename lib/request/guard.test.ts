import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest } from "#lib/session";
import { guard } from "./guard.ts";
import { cookieNames } from "./session-cookie.ts";

useFreshDatabase();

const origin = "https://localhost:3000";
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  guard(new NextRequest(`${origin}${path}`, { method, headers }));
const events = (kind: string) => database().securityEvent.count({ where: { kind } });
const isPassedOn = (answer: Response) => answer.headers.get("x-middleware-next") === "1";

test("lets a declared page through", async () => {
  expect(isPassedOn(await ask("/products"))).toBe(true);
});

test("serves nothing that is not declared, even if there were such a page", async () => {
  for (const path of ["/staff", "/account/keys", "/products/a/b"]) {
    const answer = await ask(path);
    expect(isPassedOn(answer), path).toBe(false);
    expect(answer.headers.get("x-middleware-rewrite"), path).toBe(`${origin}/undeclared`);
  }
});

test("leads whoever is not signed in from the account to the sign-in page and back", async () => {
  const { identifier } = await beginGuest({ network: "" });
  for (const cookie of ["", `${cookieNames.guest}=${identifier}`, `${cookieNames.customer}=${identifier}`]) {
    const answer = await ask("/account/orders?page=2", { cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${origin}/sign-in?returnTo=%2Faccount%2Forders%3Fpage%3D2`);
  }
});

test("refuses ambiguous cookies and writes of other sites before it looks for a session, and writes both down", async () => {
  const [duplicates, foreign] = [await events("duplicate-cookies-refused"), await events("cross-site-request-refused")];
  const twice = `${cookieNames.guest}=a; ${cookieNames.guest}=b`;
  expect((await ask("/cart", { cookie: twice })).status).toBe(400);
  expect((await ask("/cart", { "sec-fetch-site": "cross-site" }, "POST")).status).toBe(403);
  expect(await events("duplicate-cookies-refused")).toBe(duplicates + 1);
  expect(await events("cross-site-request-refused")).toBe(foreign + 1);
});

test("takes a signed notice from anywhere, for its handler to judge", async () => {
  expect(isPassedOn(await ask("/webhooks/test-bank", {}, "POST"))).toBe(true);
});
