import { beforeEach, describe, expect, test, vi } from "vitest";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomSecret } from "#lib/random";
import { crossSite, fixation, replay } from "./attack.ts";
import { type Received, type Sent, send } from "./send.ts";

vi.mock("./send.ts");
useFreshDatabase();

const cookieName = "__Host-Http-session";
const identifier = randomSecret();

const answered = (facts: Partial<Received>) =>
  vi.mocked(send).mockResolvedValue({ status: 303, location: "", setCookies: [], body: "", ...facts });
const sent = (): Sent[] => vi.mocked(send).mock.calls.map(([one]) => one);

beforeEach(() => vi.mocked(send).mockReset());

describe("a replay", () => {
  test.each([
    ["served", { status: 200 }],
    ["overtaken", { status: 409 }],
    ["proof", { status: 401 }],
    ["proof", { status: 307, location: "https://localhost:3000/account" }],
    ["proof", { location: "/re-authenticate?returnTo=%2Faccount" }],
    ["reuse", { location: "/sign-in?returnTo=%2Faccount&because=reuse" }],
    ["over", { location: "/sign-in?returnTo=%2Faccount&because=timeout" }],
    ["unknown", { location: "https://localhost:3000/sign-in?returnTo=%2Faccount" }],
    ["undefended", { location: "/" }],
    ["undefended", { status: 500 }],
  ])("is judged by its answer alone: %s", async (verdict, facts) => {
    answered(facts);
    expect(await replay(cookieName, identifier, "Browser/1.0")).toMatchObject({ verdict });
  });

  test("is one request for a page of the account, from the browser that it was copied from", async () => {
    answered({ status: 200 });
    await replay(cookieName, identifier, "Browser/1.0");
    expect(sent()).toMatchObject([
      {
        method: "GET",
        path: "/account",
        headers: { cookie: `${cookieName}=${identifier}`, "user-agent": "Browser/1.0" },
      },
    ]);
  });

  test("shows neither what was pasted, nor what cookies were answered with, nor any of the page", async () => {
    const successor = randomSecret();
    answered({
      status: 200,
      setCookies: [`${cookieName}=${successor}; Path=/; Secure`, "__Host-Http-guest=; Path=/; Max-Age=0"],
      body: "somebody@example.com",
    });
    const { request, answer } = await replay(cookieName, identifier, "Browser/1.0");
    expect(request).toContain(`cookie: ${cookieName}=THE-OLD-VALUE`);
    expect(answer).toBe(
      `HTTP 200\nSet-Cookie: ${cookieName}=…; Path=/; Secure\nSet-Cookie: __Host-Http-guest=; Path=/; Max-Age=0`,
    );
    for (const secret of [identifier, successor, "somebody@"]) expect(request + answer).not.toContain(secret);
  });
});

describe("a fixation", () => {
  test("presents another made-up identifier each time", async () => {
    answered({ location: "/sign-in?returnTo=%2Faccount" });
    for (let time = 0; time < 2; time += 1) await fixation(cookieName);
    const cookies = sent().map(({ headers }) => headers["cookie"]);
    for (const cookie of cookies) expect(cookie).toMatch(new RegExp(`^${cookieName}=[\\w-]{43}$`));
    expect(new Set(cookies).size).toBe(2);
  });

  test.each([
    ["not-adopted", { location: "/sign-in?returnTo=%2Faccount" }],
    ["undefended", { status: 200 }],
    ["undefended", { location: "/sign-in", setCookies: [`${cookieName}=x; Path=/`] }],
  ])("is %s by the way to the sign-in page without a cookie, and by nothing else", async (verdict, facts) => {
    answered(facts);
    expect(await fixation(cookieName)).toMatchObject({ verdict });
  });
});

describe("a forged request of another site", () => {
  test("is the form of the shop's own page, with the visitor's cookies and another origin", async () => {
    answered({ status: 403, body: '<form><input name="sku" value="VASE"></form>' });
    const { verdict, request } = await crossSite(`${cookieName}=${identifier}`);
    const [look, forged] = sent();
    // The page is read as by anybody.
    expect(look).toMatchObject({ method: "GET", headers: expect.not.objectContaining({ cookie: expect.anything() }) });
    expect(forged).toMatchObject({
      method: "POST",
      headers: {
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
        cookie: `${cookieName}=${identifier}`,
      },
      fields: { sku: "VASE", quantity: "1" },
    });
    expect(verdict).toBe("refused");
    expect(request).toContain("--form-string 'sku=VASE'");
    expect(request).not.toContain(identifier);
  });

  test("that is not refused is told as what it is", async () => {
    answered({ status: 303, location: "/cart" });
    expect(await crossSite("")).toMatchObject({ verdict: "undefended" });
  });
});
