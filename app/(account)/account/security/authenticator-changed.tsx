import { Notice } from "#components/checkout/notice";

export const authenticatorChanges = ["added", "removed"] as const;

/** What the press before has done to the authenticator. */
export const AuthenticatorChanged = ({ changed }: { changed: (typeof authenticatorChanges)[number] }) => (
  <Notice tone="done" title={changed === "added" ? "Your authenticator is set up" : "Your authenticator is removed"}>
    You are signed out everywhere but here, and a letter about it is on its way to you.
  </Notice>
);
