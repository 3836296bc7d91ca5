/**
 * What a session is. A function says in its parameter which of these it needs:
 * one that takes a `SignedInSession` cannot be called by a page that forgot to ask.
 */
import type { SessionKind } from "./policy.ts";

/** Nobody known and nothing kept: no record, no cookie. */
export type AnonymousSession = { readonly kind: "anonymous" };

type LiveSession = {
  /** The public name of the session: safe to show, useless as a credential. */
  readonly handle: string;
  /** The secret behind this session's synchroniser tokens; stable across rotations, new at sign-in. */
  readonly csrfSecret: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly absoluteEndAt: Date;
};

/** A visitor who has something to keep. */
export type GuestSession = LiveSession & { readonly kind: "guest" };

/** A customer who has proved who they are. */
export type SignedInSession = LiveSession & {
  readonly kind: "customer";
  readonly accountId: string;
  readonly authenticatedAt: Date;
};

export type Session = AnonymousSession | GuestSession | SignedInSession;

/** Why an identifier no longer opens a session. The list is closed; tombstones keep it. */
export type RetirementReason = "sign-in" | "sign-out" | "timeout" | "revoked";

/** What the server remembers of a session; the identifier itself is not part of it. */
export type SessionRecord = {
  readonly handle: string;
  readonly kind: SessionKind;
  readonly accountId: string | undefined;
  readonly accountDisabled: boolean;
  readonly generation: number;
  readonly csrfSecret: string;
  readonly createdAt: Date;
  readonly authenticatedAt: Date | undefined;
  readonly lastSeenAt: Date;
  readonly absoluteEndAt: Date;
};

export const anonymous: AnonymousSession = { kind: "anonymous" };
