/**
 * Challenges: what a passkey has to sign, once and soon. None is kept when it is given out, so asking for many costs
 * nothing; a seal says that it is ours, what for, for whom and until when. What was signed is kept until it would be too
 * old anyway, so that it is not taken twice, whichever instance is asked.
 */
import "server-only";
import type { AccountRole } from "#lib/account";
import { secret } from "#lib/config";
import { digest, equalInConstantTime, keyedDigest, randomName } from "#lib/random";
import { after, instant, now } from "#lib/time";
import { challengeLife } from "./policy.ts";
import { insertSpent } from "./store.ts";

/** What a signature is wanted for, by whom, and in what: a session or a sign-in that lacks its second factor, by name. */
export type Aim =
  /** At the entrance for that role. */
  | { readonly purpose: "sign-in"; readonly role: AccountRole }
  | {
      readonly purpose: "registration" | "re-authentication" | "second-factor";
      readonly accountId: string;
      readonly handle: string;
    };

/** A new challenge for that aim; no two are alike. */
export function challengeFor(aim: Aim): string {
  const until = after(now(), challengeLife).toISOString();
  const salt = randomName();
  return `${until}~${salt}~${sealOf(aim, until, salt)}`;
}

/** Until when the challenge may be signed, if we made it for that aim; nothing when it is not or no longer good. */
function lifeOfChallenge(challenge: string, aim: Aim): Date | undefined {
  const [until = "", salt = "", seal = "", ...more] = challenge.split("~");
  const isOurs = more.length === 0 && equalInConstantTime(seal, sealOf(aim, until, salt));
  return isOurs && now() < instant(until) ? instant(until) : undefined;
}

/** The challenge that an answer has signed: whether it is one for that aim, and then, once all else is right, its end. */
export function awaitChallenge(aim: Aim): {
  readonly isExpected: (encoded: string) => boolean;
  /** False when it was spent before. */
  readonly spend: () => Promise<boolean>;
} {
  let signed: { digest: string; expiresAt: Date } | undefined;
  return {
    isExpected: (encoded) => {
      const challenge = Buffer.from(encoded, "base64url").toString();
      const expiresAt = lifeOfChallenge(challenge, aim);
      signed = expiresAt && { digest: digest(challenge), expiresAt };
      return expiresAt !== undefined;
    },
    spend: async () => signed !== undefined && insertSpent(signed),
  };
}

function sealOf(aim: Aim, until: string, salt: string): string {
  const whose = aim.purpose === "sign-in" ? [aim.role] : [aim.accountId, aim.handle];
  return keyedDigest(secret("passkey"), ["challenge", aim.purpose, ...whose, until, salt].join("~"));
}
