/** The shop's cookies in a browser, and what a thief does with them. */
import type { BrowserContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { knownFor } from "#lib/known-device";
import { pendingLife } from "#lib/pending-sign-in";
import { now, seconds } from "#lib/time";

export const guestCookie = "__Host-Http-guest";
export const customerCookie = "__Host-Http-session";
export const deviceCookie = "__Host-Http-device";

/** A session cookie as it must be, every attribute of it: compared whole, so that one attribute more is noticed too. */
export const sessionCookie = (name: string) => ({
  name,
  value: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
  domain: "localhost",
  path: "/",
  expires: -1,
  httpOnly: true,
  secure: true,
  sameSite: "Lax" as const,
});

/** The one cookie that outlives the window: by it an account knows the browser. Compared whole, too. */
export const knownDevice = () => ({
  ...sessionCookie(deviceCookie),
  value: expect.stringMatching(/^[\w-]{43}(\.[\w-]{43}){0,2}$/),
  // Within some minutes of it.
  expires: expect.closeTo((now().getTime() + knownFor) / seconds(1), -3),
});

/** The cookie of a sign-in that lacks its second factor goes with the sign-in. */
export const pendingSignInCookie = (name: string) => ({
  ...sessionCookie(name),
  // Within a minute of it.
  expires: expect.closeTo((now().getTime() + pendingLife) / seconds(1), -2),
});

/** All cookies of a browser, in the order of their names. */
export const cookiesIn = async (context: BrowserContext) =>
  (await context.cookies()).toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** What a browser holds while somebody is signed in there. */
export const signedInCookies = () => [knownDevice(), sessionCookie(customerCookie)];

/** The identifier in a browser's cookie; fails when there is none. */
export async function identifierIn(context: BrowserContext, name: string): Promise<string> {
  const cookie = (await context.cookies()).find((one) => one.name === name);
  expect(cookie, `this browser has a cookie ${name}`).toBeDefined();
  return cookie?.value ?? "";
}

/** Puts an identifier into a browser: a thief's own, or a victim's that a thief has reached. */
export async function plant(context: BrowserContext, name: string, identifier: string): Promise<void> {
  await context.addCookies([{ ...sessionCookie(name), value: identifier }]);
}

/** These no other site ever causes to be sent. */
const strict = /^__Host-Http-(staff|staff-sign-in|elevation)$|^__Host-bound-staff$/;
/** These say how long they last: by the device's word, or by the errand that they are for. */
const lasting = /^__Host-(Http-(device|reset|arrival|federation.*|sign-in|staff-sign-in)|bound.*)$/;

/** Expects a Set-Cookie line to name a cookie of the shop's, with every attribute that it must have and no other. */
export function expectRightCookie(line: string): void {
  const [pair = "", ...attributes] = line.split("; ");
  const [name = "", value] = pair.split("=");
  expect(name, line).toMatch(/^__Host-(Http-[a-z-]+|bound|bound-staff)$/);
  const ends = attributes.filter((attribute) => /^(expires|max-age)=/i.test(attribute));
  if (value !== "" && !lasting.test(name)) expect(ends, line).toEqual([]);
  const others = attributes.filter((attribute) => !ends.includes(attribute)).map((text) => text.toLowerCase());
  const sameSite = `samesite=${strict.test(name) ? "strict" : "lax"}`;
  expect(others.toSorted(), line).toEqual(["httponly", "path=/", sameSite, "secure"]);
}
