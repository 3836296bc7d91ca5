import { expect, test } from "vitest";
import { accessRules, ruleFor } from "./access.ts";

test("a path that nobody declared has no rule", () => {
  for (const path of ["/staff/keys", "/account/secret", "/api/anything", "/products/a/b", "/.env", "/robotsXtxt"]) {
    expect(ruleFor(path), path).toBeUndefined();
  }
});

test("a literal path wins over a pattern, and a pattern stands for one segment", () => {
  expect(ruleFor("/orders/find")?.path).toBe("/orders/find");
  expect(ruleFor("/orders/CW-ABCDEFGH")?.path).toBe("/orders/[number]");
});

test("the account belongs to the signed-in", () => {
  const account = accessRules.filter((rule) => rule.path.startsWith("/account"));
  expect(account.length).toBeGreaterThan(0);
  for (const rule of account) expect(rule.for, rule.path).toBe("signed-in");
});

test("writes from anywhere are taken by signed webhooks alone, and without a session", () => {
  for (const rule of accessRules.filter((rule) => rule.writesFromAnywhere)) {
    expect(rule.path).toMatch(/^\/webhooks\//);
    expect(rule.sessionless).toBe(true);
  }
});

test("nothing but the way back from another site replaces a session by being gone to", () => {
  const byGet = accessRules.filter((rule) => rule.changesSession === "even-by-get").map(({ path }) => path);
  expect(byGet).toEqual(["/sign-in/with/[provider]/return"]);
});

test("the back office belongs to the staff, but for its entrance", () => {
  const office = accessRules.filter((rule) => rule.path.startsWith("/staff"));
  const open = office.filter((rule) => rule.for !== "staff" && !rule.ofStaff).map(({ path }) => path);
  expect(open).toEqual([
    "/staff/sign-in",
    "/staff/sign-in/passkey-options",
    "/staff/sign-in/second-factor",
    "/staff/sign-in/second-factor/passkey-options",
    "/staff/sign-in/verify",
    "/staff/sign-in/verify/[token]",
    "/staff/invitation/[token]",
  ]);
  expect(accessRules.filter((rule) => rule.for === "staff" && !rule.path.startsWith("/staff"))).toEqual([]);
});
