/** The shop's cookies in a browser, and what a thief does with them. */
import type { BrowserContext } from "@playwright/test";
import { expect } from "@playwright/test";

export const guestCookie = "__Host-Http-guest";
export const customerCookie = "__Host-Http-session";

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

/** The identifier in a browser's cookie; fails when there is none. */
export async function identifierIn(context: BrowserContext, name: string): Promise<string> {
  const cookie = (await context.cookies()).find((one) => one.name === name);
  if (!cookie) throw new Error(`This browser has no cookie ${name}.`);
  return cookie.value;
}

/** Puts an identifier into a browser: a thief's own, or a victim's that a thief has reached. */
export async function plant(context: BrowserContext, name: string, identifier: string): Promise<void> {
  await context.addCookies([{ ...sessionCookie(name), value: identifier }]);
}
