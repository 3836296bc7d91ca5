/** Refresh: a device proves with its key that it is still at hand, and is given a new bound cookie. */
import "server-only";
import { digest } from "#lib/random";
import { binding, rotation } from "#lib/session";
import { after, before, elapsed, now } from "#lib/time";
import { challengeFor, lifeOfChallenge } from "./challenge.ts";
import { boundValue } from "./cookie.ts";
import { type Grant, grantUntil } from "./grant.ts";
import { checkProof } from "./proof.ts";
import { type RefusedProof, refuseProof } from "./refuse.ts";
import { type BoundDevice, findDevice, renewCookie, spendChallenge } from "./store.ts";

export type Refreshed =
  /** `challenge`: for the next time, so that it takes one round trip less. */
  | ({ readonly outcome: "refreshed"; readonly challenge: string } & Grant)
  /** No proof, or one of a challenge that is old or spent: the device may sign this one. */
  | { readonly outcome: "challenged"; readonly challenge: string }
  | RefusedProof;

/** Judges a device's proof; `audience` is the address that it was sent to. Without a proof the device is given a challenge. */
export async function refreshDevice(
  device: BoundDevice,
  token: string | undefined,
  audience: string,
): Promise<Refreshed> {
  const { handle, key } = device;
  const challenge = challengeFor(handle, "refresh");
  if (token === undefined) return { outcome: "challenged", challenge };
  const proof = await checkProof(token, key, audience);
  if (proof.outcome === "refused") return refuseProof(device, proof.because);

  // The key is right, so an old challenge is no attack: browsers keep one for later, and ask again when an answer was lost.
  const expiresAt = lifeOfChallenge(proof.challenge, handle, "refresh");
  const isTaken = expiresAt && (await spendChallenge(handle, { digest: digest(proof.challenge), expiresAt }));
  if (isTaken) return { outcome: "refreshed", challenge, ...(await nextCookie(device)) };
  const refused = await refuseProof(device, expiresAt ? "challenge used" : "challenge");
  return refused.isTooOften ? refused : { outcome: "challenged", challenge };
}

/**
 * The next cookie of the device, or once more the one that was made a moment ago: of two requests at once both bring
 * the same, so it does not matter which answer arrives last, or at all.
 */
async function nextCookie(device: BoundDevice): Promise<Grant> {
  const at = now();
  const madeAt = before(device.cookieUntil, binding.cookieLife);
  if (elapsed(madeAt, at) < rotation.grace) return grantUntil(device.name, device.cookieUntil, at);
  const cookieUntil = after(at, binding.cookieLife);
  const cookieDigest = digest(boundValue(device.name, cookieUntil));
  if (await renewCookie(device, { cookieDigest, cookieUntil }, at)) return grantUntil(device.name, cookieUntil, at);
  // Another request was quicker; or the session has ended meanwhile, and then this cookie is good for nothing.
  const current = await findDevice(device.name);
  return current ? nextCookie(current) : grantUntil(device.name, at, at);
}
