/** What a page knows about the session that it was made for; lengths of time in seconds. */
export type Watched = {
  /** Whose it is: it decides where a page asks, and where it leads. */
  readonly of: "customer" | "staff";
  /** Its public name. */
  readonly handle: string;
  readonly csrf: string;
  readonly left: SecondsLeft;
  /** How long before the end it is announced. */
  readonly warning: number;
  readonly idleTimeout: number;
  /** What is certainly left after the person has done something. */
  readonly leastIdleAfterActivity: number;
};

export type SecondsLeft = { readonly idle: number; readonly absolute: number };

/** What there is to show about the end of the session, if anything. */
export type Phase =
  | { readonly is: "quiet" }
  /** It ends at `endAt`; `idle`: unless the person stays, `absolute`: whatever they do. */
  | { readonly is: "warning"; readonly limit: "idle" | "absolute"; readonly endAt: Date }
  /** `timeout`: its time was up. `elsewhere`: somebody ended it, here in another tab or on the server. */
  | { readonly is: "over"; readonly because: "timeout" | "elsewhere" };

export const quiet: Phase = { is: "quiet" };

/** Where a page of that kind of session asks about it, signs out and in again, and begins. */
export const addresses = {
  customer: { session: "/session", signIn: "/sign-in", signOut: "/sign-out", home: "/" },
  staff: { session: "/staff/session", signIn: "/staff/sign-in", signOut: "/staff/sign-out", home: "/staff" },
} as const satisfies Record<Watched["of"], object>;
