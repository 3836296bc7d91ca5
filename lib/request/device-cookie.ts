/**
 * The cookie of a known browser: secrets of its own, one for each account that was signed in to there, the latest first.
 * It is the one cookie that outlives the browser's window and signing out, for that is its use: whoever signs in again is
 * not taken for a stranger. It opens nothing and follows nobody: it is read where somebody signs in, and nowhere else.
 * `Lax`, for the way back from another provider's sign-in comes from another site.
 */
import "server-only";
import { cookies } from "next/headers";
import { accountsPerDevice, knownFor } from "#lib/known-device";
import { inSeconds } from "#lib/time";
import { cookieAttributes, deviceCookie } from "./session-cookie.ts";

/** The secrets that the browser of the running request brings along. */
export async function presentedDevices(): Promise<readonly string[]> {
  const secrets = (await cookies()).get(deviceCookie)?.value.split(".") ?? [];
  return secrets.filter((secret) => /^[\w-]{43}$/.test(secret)).slice(0, accountsPerDevice);
}

/** Has the browser keep these secrets. */
export async function keepDevices(secrets: readonly string[]): Promise<void> {
  (await cookies()).set(deviceCookie, secrets.join("."), { ...cookieAttributes, maxAge: inSeconds(knownFor) });
}
