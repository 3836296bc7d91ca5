/** What each limit slows down, and whom, in a few words. */
import type { ThrottleKind } from "#lib/throttle";

export const limitWords: Readonly<Record<ThrottleKind, { readonly what: string; readonly by: string }>> = {
  "sign-in-account": { what: "Signing in", by: "account" },
  "sign-in-network": { what: "Signing in", by: "network" },
  "sign-in-device": { what: "Signing in", by: "known browser" },
  "staff-sign-in-account": { what: "Signing in here", by: "account" },
  "staff-sign-in-network": { what: "Signing in here", by: "network" },
  "staff-sign-in-device": { what: "Signing in here", by: "known browser" },
  "re-authentication-session": { what: "Confirming who one is", by: "session" },
  "email-change-account": { what: "Letters to change an address", by: "account" },
  "sign-in-verification-account": { what: "Letters to confirm a sign-in", by: "account" },
  "second-factor-account": { what: "Codes of an app", by: "account" },
  "recovery-code-account": { what: "Recovery codes", by: "account" },
  "second-factor-letter": { what: "Letters about a refused code or passkey", by: "account" },
  "password-reset-address": { what: "Letters for a forgotten password", by: "address" },
  "password-reset-network": { what: "Letters for a forgotten password", by: "network" },
  "passkey-network": { what: "Refused passkeys", by: "network" },
  "provider-network": { what: "Asking another site", by: "network" },
  "registration-address": { what: "Letters to register", by: "address" },
  "registration-network": { what: "Letters to register", by: "network" },
  "stock-notice-address": { what: "Letters about what is sold out", by: "address" },
  "stock-notice-network": { what: "Letters about what is sold out", by: "network" },
  "order-lookup-network": { what: "Looking for an order", by: "network" },
  "promotion-code-network": { what: "Promotion codes that do not exist", by: "network" },
  "lab-network": { what: "Attacks in the session lab", by: "network" },
  "device-proof-session": { what: "Wrong proofs of a device", by: "session" },
};
