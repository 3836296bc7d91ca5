// Where second factors are seen to: a customer's in the account, a member of staff's in the back office. What is on the
// pages there, and what their forms do, is the same.

type Desk = {
  readonly security: string;
  readonly authenticator: string;
  readonly recoveryCodes: string;
  readonly passkeys: string;
};

/** The addresses of those pages, by the kind of session that may see them. */
export const desks: Readonly<Record<"customer" | "staff", Desk>> = {
  customer: {
    security: "/account/security",
    authenticator: "/account/security/authenticator",
    recoveryCodes: "/account/security/recovery-codes",
    passkeys: "/account/passkeys",
  },
  staff: {
    security: "/staff/security",
    authenticator: "/staff/security/authenticator",
    recoveryCodes: "/staff/security/recovery-codes",
    passkeys: "/staff/security/passkeys",
  },
};

/** The page of one passkey, which says so when there is none of that name. */
export const passkeyPath = (kind: keyof typeof desks, id: string): string =>
  `${desks[kind].passkeys}/${encodeURIComponent(id)}`;
