/** What the shop's cookies are for, and what each of their attributes keeps from happening. */
import { t } from "#lib/language";
import type { PresentedCookie } from "#lib/request";
import { inSeconds } from "#lib/time";

/** As an answer sets the cookie, without its value. */
export function setCookieLine({ name, attributes, life }: PresentedCookie): string {
  const { secure, httpOnly, sameSite, path } = attributes;
  return [
    `${name}=…`,
    `Path=${path}`,
    ...(life === undefined ? [] : [`Max-Age=${inSeconds(life)}`]),
    ...(secure ? ["Secure"] : []),
    ...(httpOnly ? ["HttpOnly"] : []),
    `SameSite=${sameSite === "strict" ? "Strict" : "Lax"}`,
  ].join("; ");
}

export const useWords: Readonly<Record<PresentedCookie["use"], () => string>> = {
  session: () => t("The identifier of a session. The server keeps its SHA-256 digest alone."),
  elevation: () => t("The proof of a recent re-authentication."),
  "sign-in": () => t("A sign-in that lacks its second factor."),
  device: () => t("Shows that the device is at hand to which the session is bound."),
  browser: () => t("Makes the browser known to the accounts that were signed in to here. It opens nothing."),
  typed: () => t("Names what was typed under suspicion, until the proof."),
  reset: () => t("The secret of a link for a forgotten password."),
  federation: () => t("Ties the answer of another site to the browser that asked."),
};

/** By the attribute, as it stands in the line. */
export const attributeWords: Readonly<Record<string, () => string>> = {
  "__Host-": () =>
    t("No other host can plant the cookie: the browser takes it only with Secure, with Path=/ and without a Domain."),
  "Http-": () =>
    t("No script can plant it: a browser that knows this prefix takes it from an answer of the server alone."),
  Secure: () => t("It never travels in the clear, where anybody on the way could read it."),
  HttpOnly: () =>
    t("No script reads it, injected ones included. That is why this page shows no value: it would undo just this."),
  "SameSite=Lax": () =>
    t("Other sites cannot have it sent with a form or a script. Following a link to the shop still brings it along."),
  "SameSite=Strict": () => t("Other sites cannot have it sent at all, not even by a link."),
  "Path=/": () => t("There is one of the name and no second under another path that could take its place."),
  "Max-Age": () =>
    t(
      "Where it is missing, the cookie goes with the browser. That is hygiene: it is the server’s clocks that end a session.",
    ),
};
