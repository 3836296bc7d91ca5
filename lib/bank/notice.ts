/**
 * The bank's signed notices. The signature covers the time and every byte of the body, so a notice can be neither
 * forged, nor changed, nor sent again long afterwards.
 */
import "server-only";
import { secret } from "#lib/config";
import { equalInConstantTime, keyedDigest } from "#lib/random";
import { type Duration, elapsed, instant, minutes, now } from "#lib/time";

export type Notice = {
  /** The bank's own number for this notice: the second one with it says nothing new. */
  readonly id: string;
  readonly reference: string;
  readonly kind: "paid" | "declined";
};

/** The header that carries a notice's signature. */
export const signatureHeader = "test-bank-signature";

/** A notice is believed for this long after it was signed. */
export const noticeLife: Duration = minutes(5);

/** The signature of a body sent at `at`. */
export function sign(body: string, at: Date): string {
  const time = at.toISOString();
  return `t=${time},v1=${keyedDigest(secret("test-bank"), `${time}.${body}`)}`;
}

/** Is this the bank's signature of this body, made within `noticeLife` of now? */
export function isSigned(body: string, signature: string | null): boolean {
  const [, time = "", mac = ""] = /^t=([^,]+),v1=([\w-]+)$/.exec(signature ?? "") ?? [];
  const age = Math.abs(elapsed(instant(time), now()));
  return age <= noticeLife && equalInConstantTime(mac, keyedDigest(secret("test-bank"), `${time}.${body}`));
}
