import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginPendingSignIn, findPendingSignIn } from "#lib/pending-sign-in";
import { digest, randomSecret } from "#lib/random";
import { beginGuest, beginSignedIn, beginStaff, end, rotation } from "#lib/session";
import { after, before, hours, minutes, now } from "#lib/time";
import { accessRules } from "./access.ts";
import { guard } from "./guard.ts";
import { cookieNames, elevationCookie, signInCookies } from "./session-cookie.ts";

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
  for (const path of ["/staff/keys", "/account/keys", "/products/a/b"]) {
    const answer = await ask(path);
    expect(isPassedOn(answer), path).toBe(false);
    expect(answer.headers.get("x-middleware-rewrite"), path).toBe(`${origin}/undeclared`);
  }
});

test("asks at an address that is not declared what it asks anywhere @ASVS-3.5.1 @WSTG-SESS-05", async () => {
  expect((await ask("/nowhere", { "sec-fetch-site": "cross-site" }, "POST")).status).toBe(403);
  expect((await ask("/nowhere", { cookie: `${cookieNames.guest}=a; ${cookieNames.guest}=b` })).status).toBe(400);
  const own = await ask("/de/nowhere", { "sec-fetch-site": "same-origin", origin }, "POST");
  expect(own.headers.get("x-middleware-rewrite")).toBe(`${origin}/undeclared`);
});

test("makes no page for a part of one that is not declared", async () => {
  const answer = await ask("/nowhere.png", { "sec-fetch-dest": "image" });
  expect([answer.status, await answer.text()]).toEqual([404, ""]);
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

test("refuses a write of another site at every address but that of the signed notices @ASVS-3.5.1 @WSTG-SESS-05", async () => {
  for (const { path } of accessRules.filter((rule) => !rule.path.startsWith("/webhooks/"))) {
    const address = path.replaceAll(/\[\w+\]/g, "x");
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, {}])
      expect((await ask(address, headers, "POST")).status, path).toBe(403);
  }
});

test("takes a signed notice from anywhere, for its handler to judge", async () => {
  expect(isPassedOn(await ask("/webhooks/test-bank", {}, "POST"))).toBe(true);
});

describe("a guest whose replaced identifier comes back", () => {
  const replay = async (headers: Record<string, string>) => {
    const { session } = await beginGuest({ network: "" });
    const replaced = randomSecret();
    await database().retiredIdentifier.create({
      data: {
        ...{ digest: digest(replaced), sessionHandle: session.handle, generation: 0 },
        ...{ reason: "rotated", retiredAt: before(now(), rotation.grace) },
      },
    });
    return ask("/products", { cookie: `${cookieNames.guest}=${replaced}`, ...headers });
  };

  test("goes on in a new session with the page that they go to", async () => {
    const answer = await replay({ "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" });
    expect(isPassedOn(answer)).toBe(true);
    expect(answer.headers.get("set-cookie")).toContain(`${cookieNames.guest}=`);
  });

  test.each([
    ["fetched ahead", { "sec-purpose": "prefetch", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }],
    ["a part of a page", { rsc: "1", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
  ])("is nobody to what is %s: each would make a session of its own", async (_what, headers) => {
    const before = await database().session.count();
    const answer = await replay(headers);
    expect([isPassedOn(answer), answer.headers.get("set-cookie")]).toEqual([true, null]);
    expect(await database().session.count()).toBe(before + 1);
  });
});

test.each([
  ["next-action", "x"],
  ["content-type", "multipart/form-data; boundary=b"],
])(
  "a look at a page does not pass by its %s for the answer to its form, which is given more time",
  async (name, text) => {
    const { identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
    const headers = { cookie: `${cookieNames.customer}=${identifier}`, "sec-fetch-site": "same-origin", [name]: text };
    const isHandedOn = async (method: string) => {
      const answer = await ask("/account/data", headers, method);
      const overridden = answer.headers.get("x-middleware-override-headers")?.split(",");
      return overridden === undefined || overridden.includes(name);
    };
    expect([await isHandedOn("GET"), await isHandedOn("POST")]).toEqual([false, true]);
  },
);

describe.each(["customer", "staff"] as const)("a sign-in that lacks its second factor, of %s,", (role) => {
  const closed = accessRules.filter((rule) => rule.for !== "everybody");

  test.each([signInCookies[role], ...Object.values(cookieNames), elevationCookie])(
    "opens nothing that is not everybody's, in the cookie %s @FIX-06 @ASVS-6.3.3",
    async (name) => {
      const accountId = await exampleAccount();
      await database().account.update({ where: { id: accountId }, data: { role } });
      const facts = { accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined } as const;
      const secret = await beginPendingSignIn(facts);
      expect(await findPendingSignIn(secret, role)).toEqual(facts);
      const asPage = { cookie: `${name}=${secret}`, "sec-fetch-site": "same-origin" };
      for (const rule of closed) {
        const entrance = `${origin}${rule.for === "staff" ? "/staff/sign-in" : "/sign-in"}?`;
        for (const method of ["GET", "POST"]) {
          const { headers } = await ask(rule.path.replaceAll(/\[\w+\]/g, "x"), asPage, method);
          expect(headers.get("location") ?? "", `${method} ${rule.path}`).toContain(entrance);
          expect(headers.get("set-cookie"), `${method} ${rule.path}`).toBeNull();
        }
      }
    },
  );
});

describe("a customer who timed out", () => {
  const visit = async (path: string, method = "GET", more: Record<string, string> = {}, guest = "") => {
    const { identifier, session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
    await end(session, "timeout");
    const cookie = `${cookieNames.customer}=${identifier}${guest && `; ${cookieNames.guest}=${guest}`}`;
    return ask(path, { cookie, "sec-fetch-site": "same-origin", ...more }, method);
  };

  test.each(["/checkout/delivery", "/orders/CW-1", "/account"])("signs in and is back at %s", async (path) => {
    expect((await visit(path)).headers.get("location")).toBe(
      `${origin}/sign-in?returnTo=${encodeURIComponent(path)}&because=timeout`,
    );
  });

  test.each(["/checkout/delivery", "/account"])("sends the form at %s to where it is kept", async (path) => {
    expect(isPassedOn(await visit(path, "POST", { "next-action": "0" }))).toBe(true);
    expect(isPassedOn(await visit(path, "POST", { "content-type": "multipart/form-data; boundary=b" }))).toBe(true);
    expect(isPassedOn(await visit(path, "POST"))).toBe(false);
  });

  test("may look around, and buy as a guest", async () => {
    expect(isPassedOn(await visit("/cart"))).toBe(true);
    const { identifier } = await beginGuest({ network: "" });
    expect(isPassedOn(await visit("/checkout/delivery", "GET", {}, identifier))).toBe(true);
  });
});

test("a guest whose cart timed out is not told to sign in", async () => {
  const { identifier, session } = await beginGuest({ network: "" });
  await end(session, "timeout");
  expect(isPassedOn(await ask("/checkout/delivery", { cookie: `${cookieNames.guest}=${identifier}` }))).toBe(true);
});

test("tells the pages of a customer, and them alone, what counted as activity", async () => {
  const { identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  const cookie = `${cookieNames.customer}=${identifier}`;
  const counted = async (path: string, headers: Record<string, string>) =>
    (await ask(path, headers)).headers.has("session-activity");
  expect(await counted("/account", { cookie })).toBe(true);
  expect(await counted("/account", { cookie, "sec-purpose": "prefetch" })).toBe(false);
  expect(await counted("/session/status", { cookie })).toBe(false);
  expect(await counted("/products", {})).toBe(false);
});

test.each([
  { path: "/session/rotation" },
  { path: "/session/status" },
  { path: "/session/events" },
  { path: "/session/typed" },
  { path: "/checkout/wait/CW-1" },
  { path: "/staff/session/rotation", isStaffs: true },
  { path: "/staff/session/status", isStaffs: true },
  { path: "/staff/session/events", isStaffs: true },
])("$path keeps no session alive: nobody pressed anything @WSTG-SESS-07", async ({ path, isStaffs }) => {
  const accountId = await exampleAccount();
  if (isStaffs) await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
  const begun = await (isStaffs ? beginStaff : beginSignedIn)(accountId, ["pwd"], { network: "" });
  const where = { handle: begun?.session.handle ?? "" };
  const lastSeenAt = before(now(), minutes(10));
  await database().session.update({ where, data: { lastSeenAt } });
  const cookie = `${cookieNames[isStaffs ? "staff" : "customer"]}=${begun?.identifier}`;
  const asPage = { cookie, "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" };
  for (const method of ["GET", "POST"]) {
    const answer = await ask(path, asPage, method);
    expect(isPassedOn(answer)).toBe(true);
    expect(answer.headers.has("session-activity")).toBe(false);
  }
  expect(await database().session.findUniqueOrThrow({ where })).toMatchObject({ lastSeenAt, endedAt: null });
});

test("whatever sends somebody on, or brings an identifier, is kept by no cache @ASVS-14.3.2", async () => {
  const isKept = (answer: Response) => answer.headers.get("cache-control") !== "no-store";
  expect(isKept(await ask("/account"))).toBe(false);
  const { identifier, session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  await database().session.update({ where: { handle: session.handle }, data: { rotationDue: true } });
  const asPage = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  for (const path of ["/account", "/sign-out", "/session/rotation"]) {
    const answer = await ask(path, { cookie: `${cookieNames.customer}=${identifier}`, ...asPage });
    expect(answer.headers.get("set-cookie"), path).toContain(cookieNames.customer);
    expect(isKept(answer), path).toBe(false);
  }
});

describe("a session that suddenly looks like somebody else's", () => {
  const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";
  const visit = async (path: string, method = "GET", more: Record<string, string> = {}) => {
    const client = { network: "", browser: "Chrome", platform: "Linux" };
    const { identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
    return ask(
      path,
      {
        cookie: `${cookieNames.customer}=${identifier}`,
        "user-agent": windows,
        "sec-fetch-site": "same-origin",
        ...more,
      },
      method,
    );
  };

  test.each(["/account", "/orders/CW-1", "/checkout/review", "/orders/find"])(
    "proves itself before it is shown %s, in the very first request",
    async (path) => {
      for (const method of ["GET", "POST"]) {
        const { headers, status } = await visit(path, method);
        expect(status).toBe(303);
        expect(headers.get("location")).toBe(`${origin}/re-authenticate?returnTo=${encodeURIComponent(path)}`);
      }
    },
  );

  test("is led there by a script's press too, which could follow no redirect", async () => {
    const { headers } = await visit("/checkout/review", "POST", { "next-action": "0" });
    expect(headers.get("location")).toBeNull();
    expect(headers.get("x-action-redirect")).toBe("/re-authenticate?returnTo=%2Fcheckout%2Freview;push");
  });

  test("reaches the forms that ask for proof themselves, and keep what was typed before they do", async () => {
    expect(isPassedOn(await visit("/account/password", "POST"))).toBe(true);
    expect(isPassedOn(await visit("/account/password"))).toBe(false);
  });

  test.each(["/", "/products", "/cart", "/re-authenticate", "/sign-out"])("may still go to %s", async (path) => {
    expect(isPassedOn(await visit(path))).toBe(true);
  });
});

describe("a session whose bound device does not show itself", () => {
  const visit = async (path: string) => {
    const { identifier, session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
    const boundAt = before(now(), hours(1));
    const binding = {
      name: session.handle,
      publicKey: "",
      cookieDigest: "-",
      cookieUntil: after(now(), minutes(5)),
      boundAt,
    };
    await database().sessionBinding.create({ data: { sessionHandle: session.handle, ...binding } });
    return ask(path, { cookie: `${cookieNames.customer}=${identifier}` });
  };

  test.each(["/account", "/cart", "/"])("proves itself before it is shown %s", async (path) => {
    expect((await visit(path)).headers.get("location")).toContain("/re-authenticate?");
  });

  test.each(["/re-authenticate", "/sign-out"])("may go to %s, or it could do neither", async (path) => {
    expect(isPassedOn(await visit(path))).toBe(true);
  });
});

describe("the back office", () => {
  const client = { network: "" };
  const staffOf = async (accountId: string) => {
    await makeStaff(accountId);
    const begun = await beginStaff(accountId, ["pwd"], client);
    if (!begun) throw new Error("No session was begun.");
    return begun;
  };

  test("is open to staff and leads everybody else to its own entrance and back", async () => {
    const { identifier } = await staffOf(await exampleAccount());
    const customer = await beginSignedIn(await exampleAccount(), ["pwd"], client);
    expect(isPassedOn(await ask("/staff", { cookie: `${cookieNames.staff}=${identifier}` }))).toBe(true);
    const both = `${cookieNames.staff}=${identifier}; ${cookieNames.customer}=${customer.identifier}`;
    for (const path of ["/staff", "/account"]) expect(isPassedOn(await ask(path, { cookie: both })), path).toBe(true);
    for (const cookie of [
      "",
      `${cookieNames.customer}=${customer.identifier}`,
      `${cookieNames.staff}=${customer.identifier}`,
      `${cookieNames.customer}=${identifier}`,
    ]) {
      const answer = await ask("/staff?q=ada", { cookie });
      expect(answer.status, cookie).toBe(303);
      expect(answer.headers.get("location")).toBe(`${origin}/staff/sign-in?returnTo=%2Fstaff%3Fq%3Dada`);
    }
  });

  test("is closed, page for page, to staff who have no second factor, or no code for when it is lost @ASVS-6.3.3", async () => {
    const accountId = await exampleAccount();
    const { identifier } = await staffOf(accountId);
    const cookie = `${cookieNames.staff}=${identifier}`;
    const office = accessRules.filter((rule) => rule.for === "staff").map(({ path }) => path);
    const closed = async () => {
      const answers = await Promise.all(
        office.map(async (path) => [path, await ask(path.replace("[id]", "x"), { cookie })] as const),
      );
      return answers.flatMap(([path, { headers }]) =>
        headers.get("location") === `${origin}/staff/security` ? [path] : [],
      );
    };
    const where = { accountId };
    const spendCodes = (usedAt: Date | null) => database().recoveryCode.updateMany({ where, data: { usedAt } });
    const others = office.filter((path) => !/^\/staff\/(security|re-authenticate|sign-out)/.test(path));
    expect(await closed()).toEqual([]);
    await spendCodes(now());
    expect(await closed()).toEqual(others);
    await spendCodes(null);
    expect(await closed()).toEqual([]);
    await database().authenticator.deleteMany({ where });
    expect(await closed()).toEqual(others);
    const pressed = await ask("/staff", { cookie, origin, "next-action": "x" }, "POST");
    expect(pressed.headers.get("x-action-redirect")).toBe("/staff/security;push");
    for (const path of ["/staff/session/status", "/staff/session/rotation"])
      expect(isPassedOn(await ask(path, { cookie })), path).toBe(true);
  });

  test("asks staff under suspicion for proof at its own page, and lets them reach it", async () => {
    const { identifier, session } = await staffOf(await exampleAccount());
    await database().session.update({ where: { handle: session.handle }, data: { proofDue: true } });
    const cookie = `${cookieNames.staff}=${identifier}`;
    const answer = await ask("/staff", { cookie });
    expect(answer.headers.get("location")).toBe(`${origin}/staff/re-authenticate?returnTo=%2Fstaff`);
    expect(isPassedOn(await ask("/staff/re-authenticate", { cookie }))).toBe(true);
  });

  test("tells whoever was taken off the staff that the session has ended, by script or without", async () => {
    const accountId = await exampleAccount();
    const { identifier } = await staffOf(accountId);
    await database().account.update({ where: { id: accountId }, data: { role: "customer" } });
    const cookie = `${cookieNames.staff}=${identifier}`;
    const to = "/staff/sign-in?returnTo=%2Fstaff&because=ended";
    expect((await ask("/staff", { cookie })).headers.get("location")).toBe(`${origin}${to}`);
    const pressed = await ask("/staff", { cookie, origin, "next-action": "x" }, "POST");
    expect(pressed.headers.get("x-action-redirect")).toBe(`${to};push`);
  });
});

test("leads whoever's session has ended at checkout to sign in and go on; a guest who began anew goes on at once", async () => {
  const { identifier, session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  await end(session, "revoked");
  const cookie = `${cookieNames.customer}=${identifier}`;
  const answer = await ask("/checkout/delivery", { cookie });
  expect(answer.headers.get("location")).toBe(`${origin}/sign-in?returnTo=%2Fcheckout%2Fdelivery&because=ended`);
  expect(isPassedOn(await ask("/cart", { cookie }))).toBe(true);
  const guest = await beginGuest({ network: "" });
  const both = `${cookie}; ${cookieNames.guest}=${guest.identifier}`;
  expect(isPassedOn(await ask("/checkout/delivery", { cookie: both }))).toBe(true);
});

test("lets a form of a suspected session through to where it is kept, and nothing else of what is personal @ASVS-8.2.4", async () => {
  const { identifier, session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  await database().session.update({ where: { handle: session.handle }, data: { proofDue: true } });
  const headers = { cookie: `${cookieNames.customer}=${identifier}`, origin, "next-action": "x" };
  const personal = accessRules.filter((rule) => rule.for !== "staff" && !rule.ofStaff && !rule.impersonal);
  const passedOn = async (method: string) => {
    const asked = personal.filter((rule) => !rule.sessionless);
    const answers = await Promise.all(asked.map(async ({ path }) => [path, await ask(path, headers, method)] as const));
    return answers.flatMap(([path, answer]) => (isPassedOn(answer) ? [path] : []));
  };
  expect(await passedOn("GET")).toEqual([]);
  const keeping = personal.filter((rule) => rule.keepsInDoubt || rule.elevation).map(({ path }) => path);
  expect(keeping).toContain("/checkout/delivery");
  expect(await passedOn("POST")).toEqual(keeping);
  const pressed = await ask("/checkout/payment", headers, "POST");
  expect(pressed.headers.get("x-action-redirect")).toBe("/re-authenticate?returnTo=%2Fcheckout%2Fpayment;push");
});

test("offers no new identifier where coming back from another site replaces the session anyway", async () => {
  const { identifier, session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  await database().session.update({ where: { handle: session.handle }, data: { rotationDue: true } });
  const headers = {
    ...{ cookie: `${cookieNames.customer}=${identifier}` },
    ...{ "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-site": "cross-site" },
  };
  expect((await ask("/sign-in/with/oidc/return?code=a&state=b", headers)).headers.has("set-cookie")).toBe(false);
  expect((await ask("/account", headers)).headers.get("set-cookie")).toContain(cookieNames.customer);
});
