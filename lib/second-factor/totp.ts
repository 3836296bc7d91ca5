/** The codes that an app makes of a shared secret and the time (TOTP, RFC 6238). Pure: it knows neither accounts nor storage. */
import "server-only";
import { Secret, TOTP } from "otpauth";
import { randomSecret } from "#lib/random";
import { now, seconds } from "#lib/time";
import { totp } from "./policy.ts";

/** A new secret as apps take it: base32. */
export function newTotpSecret(): string {
  const bytes = Uint8Array.from(Buffer.from(randomSecret(), "base64url").subarray(0, totp.secretLength));
  return new Secret({ buffer: bytes.buffer }).base32;
}

/** What a QR code says to an app: the secret, whose it is, and where. */
export const totpAddress = (secret: string, label: string): string => authenticator(secret, label).toString();

/** The step that a code is of, if it is one of those that count now. */
export function stepOf(secret: string, code: string): number | undefined {
  const timestamp = now().getTime();
  const delta = authenticator(secret).validate({ token: code.replaceAll(/\s/g, ""), timestamp, window: totp.window });
  return delta === null ? undefined : Math.floor(timestamp / totp.step) + delta;
}

const authenticator = (secret: string, label = "") =>
  new TOTP({
    issuer: "Cartwright",
    label,
    algorithm: totp.algorithm,
    digits: totp.digits,
    period: totp.step / seconds(1),
    secret: Secret.fromBase32(secret),
  });
