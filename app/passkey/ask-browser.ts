// The browser's part in passkeys: it looks for one, has its holder recognised, and gives back what was signed.
"use client";

import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from "@simplewebauthn/browser";
import { t } from "#lib/language";

export type Asked =
  /** What to send to the server. */
  | { readonly outcome: "signed"; readonly sent: string }
  /** Why not, for the person. */
  | { readonly outcome: "refused"; readonly sentence: string }
  /** Another request has taken its place. */
  | { readonly outcome: "replaced" }
  /** First they have to say who they are: the form, sent as it stands, leads there and keeps what was typed. */
  | { readonly outcome: "led-away" };

/** Has a passkey sign the challenge that is fetched from `optionsFrom`. */
export const askToSign = (optionsFrom: string): Promise<Asked> =>
  ask(async () => {
    const optionsJSON = await fetchOptions<PublicKeyCredentialRequestOptionsJSON>(optionsFrom);
    return unlessAnotherFormIsSent(startAuthentication({ optionsJSON }));
  }, t("No passkey was used: it was cancelled, took too long, or this device has none for your account."));

/** Has a new passkey made. */
export async function askToMake(optionsFrom: string, csrf: string): Promise<Asked> {
  const body = new FormData();
  body.set("csrf", csrf);
  let isLedAway = false;
  const noteThat = () => {
    isLedAway = true;
  };
  const asked = await ask(async () => {
    const how = { method: "POST", body };
    const optionsJSON = await fetchOptions<PublicKeyCredentialCreationOptionsJSON>(optionsFrom, how, noteThat);
    return startRegistration({ optionsJSON });
  }, t("No passkey was made: it was cancelled, took too long, or this device could not recognise you."));
  return isLedAway ? { outcome: "led-away" } : asked;
}

/**
 * Offers the passkeys of the shop among the suggestions of a field whose `autocomplete` ends with `webauthn`, until it
 * is told to stop. A challenge does not live as long as a page may stand open, so it is renewed in time.
 */
export function offerInField(optionsFrom: string, onSigned: (sent: string) => void): () => void {
  let isOver = false;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  const offer = async () => {
    if (!(await browserSupportsWebAuthnAutofill()) || isOver) return;
    const asked = await ask(async () => {
      const optionsJSON = await fetchOptions<PublicKeyCredentialRequestOptionsJSON>(optionsFrom);
      if (isOver) throw new DOMException(t("No longer wanted"), "AbortError");
      renewal = setTimeout(() => void offer(), (optionsJSON.timeout ?? 0) * 0.8);
      return startAuthentication({ optionsJSON, useBrowserAutofill: true });
    }, "");
    if (asked.outcome === "signed" && !isOver) onSigned(asked.sent);
  };
  void offer();
  return () => {
    isOver = true;
    clearTimeout(renewal);
  };
}

/**
 * Not every browser's prompt covers the page. Whoever types the password instead has decided, and is not kept until the
 * prompt has waited long enough: React shows what one form brought only when the forms sent before have their answers.
 */
async function unlessAnotherFormIsSent(prompt: Promise<object>): Promise<object> {
  const cancel = () => WebAuthnAbortService.cancelCeremony();
  addEventListener("submit", cancel);
  return prompt.finally(() => removeEventListener("submit", cancel));
}

/** `leadAway`: what to do when they were signed out meanwhile, or are to be asked who they are; the page itself leads there. */
async function fetchOptions<Options>(
  path: string,
  init: RequestInit = {},
  leadAway: () => void = () => location.reload(),
): Promise<Options> {
  const answer = await fetch(path, { ...init, redirect: "manual", cache: "no-store" });
  if (answer.ok) return (await answer.json()) as Options;
  if (answer.type === "opaqueredirect" || answer.status === 401) leadAway();
  throw new Error("The shop gave no challenge.");
}

/** Does the work; `sentence` is for what browsers do not tell apart, so that no page learns who has a passkey. */
async function ask(work: () => Promise<object>, sentence: string): Promise<Asked> {
  if (!browserSupportsWebAuthn()) return refused(t("This browser knows no passkeys. A newer one does."));
  try {
    return { outcome: "signed", sent: JSON.stringify(await work()) };
  } catch (error) {
    // The library puts words of its own around some of what the browser says.
    const { name, cause } = error as Error;
    switch (cause instanceof Error ? cause.name : name) {
      case "AbortError":
        return { outcome: "replaced" };
      case "NotAllowedError":
        return refused(sentence);
      case "InvalidStateError":
        return refused(t("This device has a passkey for your account already."));
      case "ConstraintError":
        return refused(t("This device cannot recognise you. Set up a screen lock, or use another one."));
      default:
        return refused(t("That did not work. Please try again in a moment."));
    }
  }
}

const refused = (sentence: string): Asked => ({ outcome: "refused", sentence });
