/** Security events in the words of the person whose account it is. What says nothing to them is left out. */
import type { PastEvent, SecurityEventKind } from "#lib/journal";
import { riskInWords } from "../../../session-list/session-words.ts";

const words = {
  "account-created": "Your account was opened",
  "sign-in": "Signed in",
  "sign-in-refused": "Somebody tried to sign in with a wrong password",
  "new-device": "That was in a browser that we had not seen with your account, so we wrote to you",
  "sign-out": "Signed out",
  "session-timed-out": "Signed out, after a time without activity or at the end of the day",
  "session-revoked": "A session was ended",
  "reuse-detected": "We ended a session that was used from two places at once",
  "risk-noticed": "Something about a session changed",
  "re-authenticated": "Confirmed who you are",
  "re-authentication-refused": "Somebody who was signed in gave a wrong password",
  "binding-given-up": "Signed in again without the device that the session belonged to",
  "password-changed": "The password was changed",
  "password-reset-requested": "A link for a forgotten password was asked for",
  "password-reset": "The password was replaced with a mailed link",
  "email-change-requested": "A change of the email address was asked for",
  "email-change-confirmed": "A change of the email address was confirmed by mail",
  "email-change-stopped": "A change of the email address was stopped by mail",
  "email-changed": "The email address was changed",
  "email-change-undone": "A change of the email address was undone",
  "passkey-added": "A passkey was added",
  "passkey-removed": "A passkey was removed",
  "passkey-refused": "A passkey was refused",
  "default-address-changed": "The default address was changed",
  "address-book-changed": "An address was added, edited or removed",
  "name-changed": "The name was changed",
  "data-exported": "The data of the account were downloaded",
  "account-deletion-requested": "The account was to be deleted",
  "account-deletion-stopped": "The account was kept after all",
  "provider-connected": "A connected sign-in was added",
  "provider-disconnected": "A connected sign-in was removed",
  "sign-in-verification-sent": "A letter to confirm a sign-in was sent",
  "sign-in-verified": "A sign-in was confirmed by mail",
  "second-factor-refused": "Somebody with the right password gave a wrong code",
  "authenticator-added": "An authenticator was set up",
  "authenticator-removed": "The authenticator was removed",
  "recovery-codes-made": "New recovery codes were made",
  "recovery-code-used": "A recovery code was used",
  "second-factors-reset": "All second factors were taken away, by whoever runs the shop",
} as const satisfies Partial<Record<SecurityEventKind, string>>;

/** The kinds that are told. */
export const toldKinds = Object.keys(words) as readonly SecurityEventKind[];

/** What happened, in a sentence. */
export function activityInWords({ kind, reason = "", actorId }: PastEvent): string {
  if (kind === "risk-noticed" && reason !== "") return reason.split(" ").map(riskInWords).join(" ");
  if (reason === "provider" && kind in byProvider) return byProvider[kind as keyof typeof byProvider];
  if (kind === "session-revoked")
    return actorId === undefined ? (endings[reason] ?? words[kind]) : "We ended a session";
  if (kind === "passkey-refused" && reason === "counter")
    return "A passkey was refused, because there may be a copy of it: remove it and make another";
  return (words as Partial<Record<SecurityEventKind, string>>)[kind] ?? kind;
}

const byProvider = {
  "re-authenticated": "Confirmed with a connected sign-in",
  "re-authentication-refused": "Confirming with a connected sign-in did not succeed",
} as const;

const endings: Readonly<Record<string, string>> = {
  "ended by its owner": "A session was ended from another one of yours",
  "password changed": "A session ended, because the password was changed",
  "passkey added": "A session ended, because a passkey was added",
  "passkey removed": "A session ended, because a passkey was removed",
  "password reset": "A session ended, because the password was replaced with a mailed link",
  "email changed": "A session ended, because the email address was changed",
  "sign-in connected": "A session ended, because a connected sign-in was added",
  "sign-in disconnected": "A session ended, because a connected sign-in was removed",
  "email change undone": "A session ended, because a change of the email address was undone",
  "second factors reset": "A session ended, because all second factors were taken away",
  "second factor changed": "A session ended, because a second factor was added or removed",
  "deletion requested": "A session ended, because the account was to be deleted",
  "too many sessions": "The session unused for longest ended, because you signed in in more browsers than we keep open",
};
