import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test } from "vitest";
import { type ExampleDevice, exampleDevice } from "#lib/binding/example-device";
import { database } from "#lib/database";
import { exampleAccount, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName, randomSecret } from "#lib/random";
import { beginSignedIn, beginStaff, end, rotation, type SignedInSession } from "#lib/session";
import { before, type Duration, minutes, now } from "#lib/time";
import { refreshBinding, registerBinding } from "./device-binding.ts";
import { guard } from "./guard.ts";
import { boundCookies, cookieNames } from "./session-cookie.ts";

useFreshDatabase();

const boundCookie = boundCookies.customer;
const origin = "https://localhost:3000";
const [registerPath, refreshPath] = ["/session/binding/register", "/session/binding/refresh"];
let session: SignedInSession;
let cookie = "";
let device: ExampleDevice;
beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  cookie = `${cookieNames.customer}=${begun.identifier}`;
  device = await exampleDevice();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new NextRequest(`${origin}${path}`, { method, headers: { cookie, "sec-fetch-site": "same-origin", ...headers } });
const visit = (path: string, headers = {}, method = "GET") => guard(ask(path, headers, method));
const navigation = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
const send = async (path: string, headers: Record<string, string>) => {
  const answer = await (path === registerPath ? registerBinding : refreshBinding)(ask(path, headers, "POST"));
  return { answer, body: await answer.text() };
};
const refresh = (name: string, proof?: string) =>
  send(refreshPath, { "sec-secure-session-id": `"${name}"`, ...(proof ? { "secure-session-response": proof } : {}) });
const challengeIn = (answer: Response) =>
  /^"([^"]+)"/.exec(answer.headers.get("secure-session-challenge") ?? "")?.[1] ?? "";
const valueIn = (answer: Response) =>
  new RegExp(`${boundCookie}=([^;]*)`).exec(answer.headers.get("set-cookie") ?? "")?.[1];

/** As a browser does it: takes the offer, brings its key, keeps the cookie. */
async function bind(): Promise<{ name: string; bound: string }> {
  const offer = (await visit("/account")).headers.get("secure-session-registration") ?? "";
  const jti = /challenge="([^"]+)"/.exec(offer)?.[1];
  const { answer, body } = await send(registerPath, { "secure-session-response": await device.introduce({ jti }) });
  await age(rotation.grace);
  return { name: JSON.parse(body).session_identifier, bound: `${boundCookie}=${valueIn(answer)}` };
}
async function age(passed: Duration): Promise<void> {
  const where = { sessionHandle: session.handle };
  const { boundAt, cookieUntil } = await database().sessionBinding.findUniqueOrThrow({ where });
  const data = { boundAt: before(boundAt, passed), cookieUntil: before(cookieUntil, passed) };
  await database().sessionBinding.update({ where, data });
}

describe("the offer to bind", () => {
  test("comes with the first answers after sign-in, to whatever asks, until it is taken", async () => {
    for (const path of ["/account", "/products"])
      expect((await visit(path)).headers.get("secure-session-registration"), path).toMatch(
        /^\(ES256 RS256\);path="\/session\/binding\/register";challenge="[^"]{60,}"$/,
      );
    await bind();
    expect((await visit("/account")).headers.has("secure-session-registration")).toBe(false);
  });
  test("comes to nothing that a browser fetches ahead or a page fetches by itself, or it would be taken twice", async () => {
    for (const answer of [
      await visit("/account", { "sec-purpose": "prefetch" }),
      await visit("/session/rotation", {}, "POST"),
    ])
      expect(answer.headers.has("secure-session-registration")).toBe(false);
  });
  test("comes to no guest and to nobody who signed in a while ago", async () => {
    expect((await visit("/products", { cookie: "" })).headers.has("secure-session-registration")).toBe(false);
    const createdAt = before(now(), minutes(1));
    await database().session.update({ where: { handle: session.handle }, data: { createdAt } });
    expect((await visit("/account")).headers.has("secure-session-registration")).toBe(false);
  });
});

describe("the answer to a registration @BND-01", () => {
  test("sets the cookie for ten minutes and says what it is for, in the words of the specification", async () => {
    const offer = (await visit("/account")).headers.get("secure-session-registration") ?? "";
    const proof = await device.introduce({ jti: /challenge="([^"]+)"/.exec(offer)?.[1] });
    const { answer, body } = await send(registerPath, { "secure-session-response": `"${proof}"` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-bound=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    expect(JSON.parse(body)).toMatchObject({
      session_identifier: expect.stringMatching(/^[\w-]{16}$/),
      refresh_url: refreshPath,
      scope: { origin, include_site: false },
      credentials: [{ type: "cookie", name: boundCookie, attributes: "Path=/; Secure; HttpOnly; SameSite=Lax" }],
    });
  });
  test("is a refusal without a session, without a proof, and to a proof that is none", async () => {
    const proof = await device.introduce({ jti: "invented" });
    for (const headers of [
      {},
      { "secure-session-response": proof },
      { "secure-session-response": proof, cookie: "" },
    ]) {
      const { answer, body } = await send(registerPath, headers);
      expect([answer.status, body, answer.headers.get("set-cookie")]).toEqual([400, "", null]);
    }
  });
});

describe("the answer to a refresh", () => {
  test("is a challenge, then the next cookie and with it the next challenge", async () => {
    const { name, bound } = await bind();
    const asked = await refresh(name);
    expect([asked.answer.status, asked.answer.headers.get("set-cookie")]).toEqual([403, null]);
    expect(asked.answer.headers.get("secure-session-challenge")).toContain(`;id="${name}"`);
    const proof = await device.prove({ jti: challengeIn(asked.answer), aud: `${origin}${refreshPath}` });
    const { answer, body } = await refresh(name, proof);
    expect([answer.status, JSON.parse(body).session_identifier]).toEqual([200, name]);
    expect(`${boundCookie}=${valueIn(answer)}`).not.toBe(bound);
    expect(challengeIn(answer)).not.toBe("");
  });
  test("is a refusal to another key and to a proof that was sent elsewhere", async () => {
    const { name } = await bind();
    const jti = challengeIn((await refresh(name)).answer);
    const proofs = [
      await (await exampleDevice()).prove({ jti }),
      await device.prove({ jti, aud: `${origin}${registerPath}` }),
    ];
    for (const proof of proofs) {
      const { answer } = await refresh(name, proof);
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([400, null]);
    }
  });
  test("is the same end whether the binding is over, another's, or never was @BND-05", async () => {
    const { name } = await bind();
    const over = (name: string) => JSON.stringify({ session_identifier: name, continue: false });
    const mine = cookie;
    const other = await beginSignedIn(session.accountId, ["pwd"], { network: "" });
    for (cookie of [`${cookieNames.customer}=${other.identifier}`, ""])
      expect(await refresh(name)).toMatchObject({ answer: { status: 200 }, body: over(name) });
    cookie = mine;
    const invented = randomName();
    expect(await refresh(invented)).toMatchObject({ answer: { status: 200 }, body: over(invented) });
    await end(session, "sign-out");
    expect(await refresh(name)).toMatchObject({ answer: { status: 200 }, body: over(name) });
  });
  test("is “try again later”, which ends no binding, while the session cannot be told @BND-06", async () => {
    const { name } = await bind();
    cookie = `${cookieNames.customer}=${randomSecret()}`;
    expect((await refresh(name)).answer.status).toBe(503);
  });
  test("never is 429, however often it is asked wrongly", async () => {
    const { name } = await bind();
    const proof = await (await exampleDevice()).prove({ jti: challengeIn((await refresh(name)).answer) });
    const seen = new Set<number>();
    for (let tries = 0; tries < 25; tries += 1) seen.add((await refresh(name, proof)).answer.status);
    expect(seen).toEqual(new Set([400, 503]));
  });
  test.each(["", '""', "a b", "x".repeat(65), "<script>"])("has no ear for the name %j", async (name) => {
    expect((await send(refreshPath, { "sec-secure-session-id": name })).answer.status).toBe(400);
  });
  test("is for no other site; from our own, a session passes without its device and is not kept alive", async () => {
    await bind();
    const lastSeenAt = before(now(), minutes(5));
    await database().session.update({ where: { handle: session.handle }, data: { lastSeenAt } });
    for (const path of [registerPath, refreshPath]) {
      expect((await visit(path, { "sec-fetch-site": "cross-site" }, "POST")).status).toBe(403);
      expect((await visit(path, {}, "POST")).headers.get("x-middleware-next")).toBe("1");
    }
    const kept = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
    expect(kept.lastSeenAt).toEqual(lastSeenAt);
  });
});

describe("a visit without the device", () => {
  test("that another site began is sent here again, so that the browser refreshes first", async () => {
    await bind();
    for (const site of ["cross-site", "same-site"]) {
      const answer = await visit("/account/orders?page=2", { ...navigation, "sec-fetch-site": site });
      expect([answer.status, answer.headers.get("refresh"), answer.headers.get("set-cookie")]).toEqual([
        401,
        "0",
        null,
      ]);
    }
    expect((await visit("/account", navigation)).headers.get("location")).toContain("/re-authenticate?");
    const subResource = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };
    expect((await visit("/account", subResource)).headers.get("location")).toContain("/re-authenticate?");
  });
  test("but with a cookie that is no longer good loses it and comes again, writes and all", async () => {
    const { bound } = await bind();
    await age(minutes(15));
    for (const method of ["GET", "POST"]) {
      const answer = await visit("/account?x=1", { cookie: `${cookie}; ${bound}` }, method);
      expect([answer.status, answer.headers.get("location")]).toEqual([307, `${origin}/account?x=1`]);
      expect(answer.headers.get("set-cookie")).toMatch(/^__Host-bound=; .*Max-Age=0$/);
    }
  });
  test("is not sent anywhere from where it can prove itself or sign out", async () => {
    const { bound } = await bind();
    await age(minutes(15));
    for (const path of ["/re-authenticate", "/sign-out"]) {
      const answer = await visit(path, { cookie: `${cookie}; ${bound}` });
      expect(answer.headers.get("x-middleware-next"), path).toBe("1");
    }
  });
  test.each([
    ["quota_exceeded", "quota_exceeded"],
    ["server_error", "server_error"],
    ["unreachable", "unreachable"],
    ["because I say so", "other"],
  ])("leads to the proof of its person when its browser skipped the refresh: %s", async (said, written) => {
    const { name } = await bind();
    const skipped = { ...navigation, "secure-session-skipped": `${said};session_identifier="${name}"` };
    expect((await visit("/account", skipped)).headers.get("location")).toContain("/re-authenticate?");
    const events = await database().securityEvent.findMany({ where: { sessionHandle: session.handle } });
    expect(events.filter(({ kind }) => kind === "device-refresh-skipped").map(({ reason }) => reason)).toEqual([
      written,
    ]);
  });
  test("is offered no identifier, not even when one is due", async () => {
    await bind();
    await database().session.update({ where: { handle: session.handle }, data: { rotationDue: true } });
    const answer = await visit("/re-authenticate", navigation);
    expect([answer.headers.get("set-cookie"), answer.headers.get("session-rotation")]).toEqual([null, null]);
  });
});

describe("a member of staff", () => {
  test("has a binding of their own, beside the customer's, by a cookie that no other site can cause to be sent", async () => {
    const mine = await bind();
    const [customer, customersDevice] = [session, device];
    const accountId = await exampleAccount();
    await makeStaff(accountId);
    const begun = await beginStaff(accountId, ["pwd"], { network: "" });
    if (!begun) throw new Error("They have too many sessions.");
    cookie = `${cookie}; ${cookieNames.staff}=${begun.identifier}`;
    device = await exampleDevice();

    const offer = (await visit("/staff")).headers.get("secure-session-registration") ?? "";
    const jti = /challenge="([^"]+)"/.exec(offer)?.[1];
    const { answer, body } = await send(registerPath, { "secure-session-response": await device.introduce({ jti }) });
    const line = answer.headers.get("set-cookie") ?? "";
    expect(line).toMatch(/^__Host-bound-staff=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=600$/);
    const theirs = JSON.parse(body).session_identifier;
    const where = { sessionHandle: begun.session.handle };
    await database().sessionBinding.update({ where, data: { boundAt: before(now(), rotation.grace) } });

    expect((await visit("/staff", navigation)).headers.get("location")).toContain("/staff/sign-in?");
    const withProof = { ...navigation, cookie: `${cookie}; ${line.split(";")[0]}` };
    expect((await visit("/staff", withProof)).headers.get("x-middleware-next")).toBe("1");
    // Neither cookie stands for the other, and either device is refreshed by its own key alone.
    const swapped = { ...navigation, cookie: `${cookie}; ${mine.bound.replace(boundCookie, boundCookies.staff)}` };
    expect((await visit("/staff", swapped)).status).toBe(307);
    for (const [name, own, other] of [
      [theirs, device, customersDevice],
      [mine.name, customersDevice, device],
    ] as const) {
      const challenge = challengeIn((await refresh(name)).answer);
      expect((await refresh(name, await other.prove({ jti: challenge }))).answer.status).toBe(400);
      expect((await refresh(name, await own.prove({ jti: challenge }))).answer.status).toBe(200);
    }
    expect(customer.handle).not.toBe(begun.session.handle);
  });
});
