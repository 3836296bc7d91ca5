/**
 * A Chromium that binds sessions to its device. On Linux the feature is behind two flags, and the key is one of software:
 * that shows the protocol and the shop's side of it, not that hardware keeps the key.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type BrowserContext, expect } from "@playwright/test";
import type { ExampleDevice } from "#lib/binding/example-device";
import { database } from "#lib/database";
import { before, type Duration } from "#lib/time";
import { customerCookie } from "./cookies.ts";
import type { Ask } from "./raw.ts";
import { type Answer, test as base } from "./test.ts";

const softwareKeys = "--enable-features=EnableBoundSessionCredentialsSoftwareKeysForManualTesting";

export const test = base.extend<object, { bindsSessions: undefined }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      // Without the limit that a browser sets itself: six signatures in nine minutes.
      const feature = `${softwareKeys},DeviceBoundSessions:RefreshQuota/false`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), feature] });
    },
    { scope: "worker" },
  ],
});

/** The same with the limit, as people's browsers have it. */
export const testWithQuota = base.extend<object, { bindsSessions: undefined }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const feature = `${softwareKeys},DeviceBoundSessions`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), feature] });
    },
    { scope: "worker" },
  ],
});

export const boundCookie = "__Host-bound";
export const staffBoundCookie = "__Host-bound-staff";

/** Waits until the browser has bound its session; registration runs beside the page. */
export async function expectBound(context: BrowserContext, cookie = boundCookie): Promise<void> {
  await expect.poll(() => valueIn(context, cookie), { message: "the bound cookie" }).toBeTruthy();
}

/** The bound cookie in the browser, if there is one. */
export async function valueIn(context: BrowserContext, cookie = boundCookie): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === cookie)?.value;
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

/** Takes every cookie that a thief finds in a browser to another one. The key stays where it is. */
export async function copyCookies(from: BrowserContext, to: BrowserContext): Promise<void> {
  await to.addCookies(await from.cookies());
}

/** A page of another site with one link. */
export async function linkFromElsewhere(target: string): Promise<{ url: string; close: () => void }> {
  const page = `<!doctype html><a href="${target}">Your orders</a>`;
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(page));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The browser's side of the protocol, sent by hand for the session of that identifier. */
export function byHand(raw: Ask, identifier: string) {
  const cookie = `${customerCookie}=${identifier}`;
  const send = (path: string, headers: Record<string, string>): Promise<Answer> =>
    raw(path, { cookie, "sec-fetch-site": "same-origin", ...headers }, { method: "POST", body: "" });
  /** The challenge of the offer that comes with a page, while one does. */
  const offer = async (): Promise<string | undefined> => {
    const { headers } = await raw("/products", { cookie });
    return /challenge="([^"]+)"/.exec(String(headers["secure-session-registration"]))?.[1];
  };
  return {
    offer,
    /** Brings the device's key, in answer to that challenge. */
    async register(
      device: ExampleDevice,
      challenge?: string,
    ): Promise<{ status: number; name: string; bound: string }> {
      const proof = await device.introduce({ jti: challenge ?? (await offer()) });
      const { status, body, headers } = await send("/session/binding/register", { "secure-session-response": proof });
      const bound = new RegExp(`^${boundCookie}=([^;]+)`).exec(headers["set-cookie"]?.[0] ?? "")?.[1] ?? "";
      return { status, bound, name: status === 200 ? JSON.parse(body).session_identifier : "" };
    },
    refresh: (name: string, proof?: string): Promise<Answer> =>
      send("/session/binding/refresh", {
        "sec-secure-session-id": `"${name}"`,
        ...(proof ? { "secure-session-response": proof } : {}),
      }),
  };
}

/** The challenge that an answer brought. */
export const challengeIn = ({ headers }: Answer): string =>
  /^"([^"]+)"/.exec(String(headers["secure-session-challenge"]))?.[1] ?? "";
