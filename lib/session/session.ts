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

type ProvedSession = LiveSession & {
  readonly accountId: string;
  readonly authenticatedAt: Date;
  /** Resumed under an identifier that has just been replaced: good for what was on its way, never for elevation. */
  readonly viaGrace: boolean;
  /** Something was noticed, or the bound device did not answer: nothing personal before the person has proved themselves. */
  readonly proofDue: boolean;
};

/** A customer who has proved who they are. */
export type SignedInSession = ProvedSession & { readonly kind: "customer" };

/** A member of staff who has proved who they are, at the staff's own entrance. */
export type StaffSession = ProvedSession & { readonly kind: "staff" };

/** Who a request to the shop comes from. Staff are never part of it: their entrance, cookie and pages are their own. */
export type Session = AnonymousSession | GuestSession | SignedInSession;

/** Why an identifier no longer opens a session. The list is closed; tombstones keep it. */
export type RetirementReason = "rotated" | EndReason;

/** Why a session is over. */
export type EndReason = "sign-in" | "sign-out" | "timeout" | "revoked" | "reuse";

/** What a request tells about the browser that sent it, coarse on purpose. */
export type Client = {
  /** IPv4 to 24 bits, IPv6 to 48. */
  readonly network: string;
  /** Family, such as Firefox. */
  readonly browser?: string | undefined;
  /** Family, such as Windows. */
  readonly platform?: string | undefined;
  /** Both in the browser's own words, which a copied `User-Agent` does not bring along; few browsers tell. */
  readonly hints?: string | undefined;
};

/** The device that a session is bound to, as far as deciding about a request needs it. */
export type Binding = {
  readonly boundAt: Date;
  readonly cookieDigest: string;
  readonly cookieUntil: Date;
  readonly formerDigest: string | undefined;
};

/** What the server remembers of a session; the identifiers themselves are not part of it. */
export type SessionRecord = {
  readonly handle: string;
  readonly kind: SessionKind;
  readonly accountId: string | undefined;
  /** What the account may be now: a disabled one nothing, a customer no staff session. */
  readonly account: "customer" | "staff" | "disabled" | undefined;
  readonly generation: number;
  readonly identifierSince: Date;
  readonly rotationDue: boolean;
  readonly offeredAt: Date | undefined;
  /** The successor that was offered and not used yet: its digest, and itself sealed under the current identifier. */
  readonly pending: { readonly digest: string; readonly seal: string } | undefined;
  readonly csrfSecret: string;
  readonly createdAt: Date;
  readonly authenticatedAt: Date | undefined;
  readonly lastSeenAt: Date;
  readonly absoluteEndAt: Date;
  readonly client: Client;
  readonly risks: readonly string[];
  readonly proofDue: boolean;
  readonly binding: Binding | undefined;
};

export const anonymous: AnonymousSession = { kind: "anonymous" };
