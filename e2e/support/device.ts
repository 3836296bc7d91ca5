/**
 * A Chromium that binds sessions to its device. On Linux the feature is behind two flags, and the key is one of software:
 * that shows the protocol and the shop's side of it, not that hardware keeps the key.
 */
import type { BrowserContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { database } from "#lib/database";
import { before, type Duration } from "#lib/time";
import { test as base } from "./test.ts";

const features = [
  "EnableBoundSessionCredentialsSoftwareKeysForManualTesting",
  // Without a limit of six signatures in nine minutes for all tests of a browser context.
  "DeviceBoundSessions:RefreshQuota/false",
];

export const test = base.extend<object, { bindsSessions: undefined }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--enable-features=${features.join(",")}`] });
    },
    { scope: "worker" },
  ],
});

export const boundCookie = "__Host-bound";

/** Waits until the browser has bound its session; registration runs beside the page. */
export async function expectBound(context: BrowserContext): Promise<void> {
  await expect.poll(() => valueIn(context), { message: "the bound cookie" }).toBeTruthy();
}

/** The bound cookie in the browser, if there is one. */
export async function valueIn(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === boundCookie)?.value;
}

/** The device that a session is bound to, as the server knows it. */
export const deviceOf = (handle: string) => database().sessionBinding.findUnique({ where: { sessionHandle: handle } });

/** Lets `passed` go by for the session's binding; the browser keeps its cookie for as long as it was told. */
export async function ageBinding(handle: string, passed: Duration): Promise<void> {
  const { boundAt, cookieUntil } = await database().sessionBinding.findUniqueOrThrow({
    where: { sessionHandle: handle },
  });
  await database().sessionBinding.update({
    where: { sessionHandle: handle },
    data: { boundAt: before(boundAt, passed), cookieUntil: before(cookieUntil, passed) },
  });
}
