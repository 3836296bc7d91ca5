/** Why an answer of a passkey is refused, in words of the house: what a library says of it may quote what was sent. */
import { record } from "#lib/journal";

export type Flaw =
  | "malformed"
  /** Not ours, for something or somebody else, or too old. */
  | "challenge"
  /** Signed and taken before. */
  | "replay"
  /** Signed on another site's page. */
  | "origin"
  /** Made for another site. */
  | "relying party"
  /** Nobody was recognised: neither by finger or face nor by a code. */
  | "user verification"
  | "signature"
  /** It has signed more often than we have seen: there may be a copy. */
  | "counter"
  /** No passkey of anybody's, or of nobody who may sign in. */
  | "unknown"
  | "another account";

export type Refused = { readonly outcome: "refused"; readonly because: Flaw };

type Facts = { readonly accountId?: string; readonly sessionHandle?: string; readonly network: string };

/** Refuses an answer, and writes down why. */
export async function refuse(because: Flaw, facts: Facts): Promise<Refused> {
  await record({ kind: "passkey-refused", ...facts, reason: because });
  return { outcome: "refused", because };
}

/** What the library found wrong, from the words in which it says so. */
export function flawIn(error: unknown): Flaw {
  const words = error instanceof Error ? error.message : "";
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? "malformed";
}

const signs: readonly (readonly [Flaw, RegExp])[] = [
  ["challenge", /challenge/i],
  ["origin", /origin/i],
  ["relying party", /RP ID/],
  ["user verification", /user (verification|not present)|user could not be verified/i],
];
