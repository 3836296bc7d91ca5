/**
 * What makes tampering show. An event is sealed when it is written: nobody else can write or change one. It is linked
 * within seconds: hashed together with the hash before it, so that none can be removed or moved either. The end of the
 * chain is sealed as well, or the last ones could be cut off without a trace (ASVS 16.4.2).
 *
 * All three are HMACs under a key of this installation: whoever can rewrite the database could work out plain hashes anew
 * and leave a flawless chain; the key is not in the database. What it cannot see: an event that is removed before it is
 * linked; an older end put back with its own seal (journal.marks notices); anything once the key is stolen.
 */
import { secret } from "#lib/config";
import { equalInConstantTime, keyedDigest } from "#lib/random";

/** What an event says. */
export type Facts = {
  readonly at: Date;
  readonly kind: string;
  readonly accountId: string | null;
  readonly actorId: string | null;
  readonly sessionHandle: string | null;
  readonly network: string;
  readonly reason: string;
};

/** An event as it was written; the seal is missing in those that are older than the chain. */
export type Sealed = Facts & { readonly seal: string | null };

/** Where a chain ends: how many events it has, and the hash of the last. */
export type End = { readonly length: number; readonly hash: string };

/** What stands before the first event. */
export const beginning: End = { length: 0, hash: "" };

/** The seal of an event; `name` is random, so that two events that say the same are still two. */
export const sealEvent = (name: string, facts: Facts): string => `${name}.${mac(["event", name, ...told(facts)])}`;

/** Did the shop write this event? */
export const isSealed = ({ seal, ...facts }: Sealed): boolean =>
  seal !== null && equalInConstantTime(seal, sealEvent(seal.split(".")[0] ?? "", facts));

/** The end of the chain once `event` follows `end`. */
export const link = ({ length, hash }: End, event: Sealed): End => ({
  length: length + 1,
  hash: mac(["link", hash, length + 1, event.seal, ...told(event)]),
});

/** Proof that this was once the end. */
export const sealEnd = ({ length, hash }: End): string => mac(["end", length, hash]);

/** Did the shop once seal it? */
export const isSealedEnd = ({ seal, ...end }: End & { readonly seal: string }): boolean =>
  equalInConstantTime(seal, sealEnd(end));

type Told = readonly (string | number | null)[];

const told = ({ at, kind, accountId, actorId, sessionHandle, network, reason }: Facts): Told => [
  at.toISOString(),
  kind,
  accountId,
  actorId,
  sessionHandle,
  network,
  reason,
];

/** An array in JSON has one reading only; in hexadecimal nothing looks like a session identifier. */
const mac = (said: Told) =>
  Buffer.from(keyedDigest(secret("journal"), JSON.stringify(said)), "base64url").toString("hex");
