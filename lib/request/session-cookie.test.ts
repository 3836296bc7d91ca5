import { expect, test } from "vitest";
import { boundCookies, cookieAttributes, cookieNames, elevationCookie, hasDuplicateCookies } from "./session-cookie.ts";

test("the attributes are these and no others: no Domain, no Expires, no Max-Age", () => {
  expect(cookieAttributes).toEqual({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
});

test("each kind has its own name, and the prefix that binds it to this host and to HTTP", () => {
  expect(cookieNames).toEqual({
    guest: "__Host-Http-guest",
    customer: "__Host-Http-session",
    staff: "__Host-Http-staff",
  });
});

test("two cookies of one of our names are noticed, wherever they stand", () => {
  expect(hasDuplicateCookies("__Host-Http-session=a; x=1;  __Host-Http-session=b")).toBe(true);
  expect(hasDuplicateCookies("__Host-Http-guest=a;__Host-Http-guest=a")).toBe(true);
});

test.each([...Object.values(cookieNames), ...Object.values(boundCookies), elevationCookie])(
  "that goes for %s too @ASVS-3.3.3",
  (name) => {
    expect(hasDuplicateCookies(`${name}=a; x=1; ${name}=b`)).toBe(true);
    expect(hasDuplicateCookies(`${name}=a; x${name}=b; ${name}x=c`)).toBe(false);
  },
);

test("one of each, and strangers that come twice, are none of our business", () => {
  expect(hasDuplicateCookies("__Host-Http-session=a; __Host-Http-guest=b; x=1; x=2")).toBe(false);
  expect(hasDuplicateCookies(null)).toBe(false);
});
