/** Everything that the journal can say. The list is closed, so that a reader of the journal can be complete (ASVS 16.3). */
export type SecurityEventKind =
  | "account-created"
  | "sign-in"
  | "sign-in-refused"
  | "sign-in-throttled"
  | "new-device"
  | "sign-out"
  | "session-begun"
  | "session-timed-out"
  | "session-revoked"
  | "rotation-offered"
  | "rotation-confirmed"
  | "reuse-detected"
  | "risk-noticed"
  | "device-bound"
  | "device-proof-refused"
  | "device-refresh-skipped"
  | "stale-identifier-presented"
  | "retired-identifier-presented"
  | "unknown-identifier-presented"
  | "duplicate-cookies-refused"
  | "cross-site-request-refused"
  | "forged-token-refused"
  | "re-authenticated"
  | "re-authentication-refused"
  | "re-authentication-throttled"
  /** Something was sent without a recent proof. To be asked for one on opening a page is the ordinary way, and no event. */
  | "elevation-refused"
  /**
   * Somebody asked for what is another's, or a customer for the back office; they are told that there is nothing, or
   * led to the entrance.
   */
  | "access-refused"
  | "binding-given-up"
  | "password-changed"
  | "password-reset-requested"
  | "password-reset"
  | "breached-passwords-unavailable"
  | "email-change-requested"
  | "email-change-confirmed"
  | "email-change-stopped"
  | "email-changed"
  | "email-change-undone"
  | "passkey-added"
  | "passkey-removed"
  | "passkey-refused"
  | "default-address-changed"
  | "address-book-changed"
  | "name-changed"
  | "data-exported"
  | "account-deletion-requested"
  | "account-deletion-stopped"
  | "account-deleted"
  | "sign-in-verification-sent"
  | "sign-in-verified"
  | "second-factor-asked"
  | "second-factor-refused"
  | "second-factor-throttled"
  | "authenticator-added"
  | "authenticator-removed"
  | "recovery-codes-made"
  | "recovery-code-used"
  | "provider-connected"
  | "provider-disconnected"
  | "provider-sign-in-refused"
  | "staff-invited"
  | "staff-joined"
  | "staff-removed"
  | "second-factors-reset"
  | "everybody-signed-out"
  | "review-decided";

export type SecurityEvent = {
  readonly kind: SecurityEventKind;
  /** The account that it is about. */
  readonly accountId?: string | undefined;
  /** Who did it, when it was not the account itself: a member of staff. */
  readonly actorId?: string | undefined;
  /** The public handle of the session, never its identifier. */
  readonly sessionHandle?: string | undefined;
  /** Coarse network of the client. */
  readonly network?: string | undefined;
  /** A word or two from the house's own vocabulary; never what somebody typed. */
  readonly reason?: string | undefined;
};
