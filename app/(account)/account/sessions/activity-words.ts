/** Security events in the words of the person whose account it is. What says nothing to them is left out. */
import type { PastEvent, SecurityEventKind } from "#lib/journal";
import { t } from "#lib/language";
import { riskInWords } from "../../../session-list/session-words.ts";

const words = {
  "account-created": () => t("Your account was opened"),
  "sign-in": () => t("Signed in"),
  "sign-in-refused": () => t("Somebody tried to sign in with a wrong password"),
  "new-device": () => t("That was in a browser that we had not seen with your account, so we wrote to you"),
  "sign-out": () => t("Signed out"),
  "session-timed-out": () => t("Signed out, after a time without activity or at the end of the day"),
  "session-revoked": () => t("A session was ended"),
  "reuse-detected": () => t("We ended a session that was used from two places at once"),
  "risk-noticed": () => t("Something about a session changed"),
  "re-authenticated": () => t("Confirmed who you are"),
  "re-authentication-refused": () => t("Somebody who was signed in gave a wrong password"),
  "binding-given-up": () => t("Signed in again without the device that the session belonged to"),
  "password-changed": () => t("The password was changed"),
  "password-reset-requested": () => t("A link for a forgotten password was asked for"),
  "password-reset": () => t("The password was replaced with a mailed link"),
  "email-change-requested": () => t("A change of the email address was asked for"),
  "email-change-confirmed": () => t("A change of the email address was confirmed by mail"),
  "email-change-stopped": () => t("A change of the email address was stopped by mail"),
  "email-changed": () => t("The email address was changed"),
  "email-change-undone": () => t("A change of the email address was undone"),
  "passkey-added": () => t("A passkey was added"),
  "passkey-removed": () => t("A passkey was removed"),
  "passkey-refused": () => t("A passkey was refused"),
  "default-address-changed": () => t("The default address was changed"),
  "address-book-changed": () => t("An address was added, edited or removed"),
  "name-changed": () => t("The name was changed"),
  "data-exported": () => t("The data of the account were downloaded"),
  "account-deletion-requested": () => t("The account was to be deleted"),
  "account-deletion-stopped": () => t("The account was kept after all"),
  "provider-connected": () => t("A connected sign-in was added"),
  "provider-disconnected": () => t("A connected sign-in was removed"),
  "sign-in-verification-sent": () => t("A letter to confirm a sign-in was sent"),
  "sign-in-verified": () => t("A sign-in was confirmed by mail"),
  "second-factor-refused": () => t("Somebody with the right password gave a wrong code"),
  "authenticator-added": () => t("An authenticator was set up"),
  "authenticator-removed": () => t("The authenticator was removed"),
  "recovery-codes-made": () => t("New recovery codes were made"),
  "recovery-code-used": () => t("A recovery code was used"),
  "second-factors-reset": () => t("All second factors were taken away, by whoever runs the shop"),
} as const satisfies Partial<Record<SecurityEventKind, () => string>>;

/** The kinds that are told. */
export const toldKinds = Object.keys(words) as readonly SecurityEventKind[];

/** What happened, in a sentence. */
export function activityInWords({ kind, reason = "", actorId }: PastEvent): string {
  if (kind === "risk-noticed" && reason !== "") return reason.split(" ").map(riskInWords).join(" ");
  if (reason === "provider" && kind in byProvider) return byProvider[kind as keyof typeof byProvider]();
  if (kind === "session-revoked")
    return actorId === undefined ? (endings[reason] ?? words[kind])() : t("We ended a session");
  if (kind === "passkey-refused" && reason === "counter")
    return t("A passkey was refused, because there may be a copy of it: remove it and make another");
  return (words as Partial<Record<SecurityEventKind, () => string>>)[kind]?.() ?? kind;
}

const byProvider = {
  "re-authenticated": () => t("Confirmed with a connected sign-in"),
  "re-authentication-refused": () => t("Confirming with a connected sign-in did not succeed"),
} as const;

const endings: Readonly<Record<string, () => string>> = {
  "ended by its owner": () => t("A session was ended from another one of yours"),
  "password changed": () => t("A session ended, because the password was changed"),
  "passkey added": () => t("A session ended, because a passkey was added"),
  "passkey removed": () => t("A session ended, because a passkey was removed"),
  "password reset": () => t("A session ended, because the password was replaced with a mailed link"),
  "email changed": () => t("A session ended, because the email address was changed"),
  "sign-in connected": () => t("A session ended, because a connected sign-in was added"),
  "sign-in disconnected": () => t("A session ended, because a connected sign-in was removed"),
  "email change undone": () => t("A session ended, because a change of the email address was undone"),
  "second factors reset": () => t("A session ended, because all second factors were taken away"),
  "second factor changed": () => t("A session ended, because a second factor was added or removed"),
  "deletion requested": () => t("A session ended, because the account was to be deleted"),
  "too many sessions": () =>
    t("The session unused for longest ended, because you signed in in more browsers than we keep open"),
};
