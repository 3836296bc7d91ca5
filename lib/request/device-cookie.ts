/**
 * The cookie of a known browser: secrets of its own, one for each account that was signed in to there, the latest first.
 * It is the one cookie that outlives the browser's window and signing out, for that is its use: whoever signs in again is
 * not taken for a stranger. It opens nothing and follows nobody: it is read where somebody signs in, and nowhere else.
 * `Lax`, for the way back from another provider's sign-in comes from another site.
 */
import "server-only";
import { cookies } from "next/headers";
import { accountsPerDevice, knownFor, type Remembered } from "#lib/known-device";
import { deliverQueued } from "#lib/mail";
import { inSeconds } from "#lib/time";
import { cookieAttributes, deviceCookie } from "./session-cookie.ts";

/** The secrets that the browser of the running request brings along. */
export async function presentedDevices(): Promise<readonly string[]> {
  const secrets = (await cookies()).get(deviceCookie)?.value.split(".") ?? [];
  return secrets.filter((secret) => /^[\w-]{43}$/.test(secret)).slice(0, accountsPerDevice);
}

/**
 * Has the browser keep what the account knows it by; what was news is sent, once the transaction that began the session
 * is over.
 */
export async function keepDevice({ secrets, letterKey }: Remembered): Promise<void> {
  // Should it fail, the chores try again; nobody is kept waiting for a mail server.
  if (letterKey !== undefined) void deliverQueued(letterKey).catch(() => undefined);
  (await cookies()).set(deviceCookie, secrets.join("."), { ...cookieAttributes, maxAge: inSeconds(knownFor) });
}
