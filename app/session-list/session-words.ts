/** What a session is, in words that need no manual. */

import { listFormat, t } from "#lib/language";

type Device = { readonly browser: string; readonly platform: string };

/** “Firefox on Linux”, or as much of it as the browser told. */
export function deviceInWords({ browser, platform }: Device): string {
  if (browser === "")
    return platform === "" ? t("A browser that does not say what it is") : t("A browser on {platform}", { platform });
  return platform === "" ? browser : t("{browser} on {platform}", { browser, platform });
}

/** “203.0.113.x”: the part that is kept of an address. */
export const networkInWords = (network: string): string =>
  network === "" ? t("unknown") : network.replace(/\.0\/24$/, ".x").replace(/(::)?\/48$/, ":x");

/** “password”, “password and one-time code”. */
export const methodsInWords = (methods: readonly string[]): string =>
  list().format(methods.map((method) => methodWords[method]?.() ?? method).filter(Boolean));

const list = listFormat({ type: "conjunction" });

const methodWords: Readonly<Record<string, () => string>> = {
  pwd: () => t("password"),
  otp: () => t("one-time code"),
  mail: () => t("mailed link"),
  hwk: () => t("passkey"),
  swk: () => t("passkey"),
  fed: () => t("connected sign-in"),
  // What a passkey knew its holder by is part of it.
  user: () => "",
};

/** What was noticed about a session, as a sentence; whether it matters, its owner knows best. */
export const riskInWords = (risk: string): string => riskWords[risk]?.() ?? risk;

const riskWords: Readonly<Record<string, () => string>> = {
  "network-changed": () => t("It moved to another network, as happens between home and mobile."),
  "two-networks": () => t("It was used from two networks within minutes."),
  "browser-changed": () => t("It went on in a browser that names itself otherwise than before."),
  "platform-changed": () => t("It went on on another kind of device than before."),
  "hints-changed": () => t("It went on in a browser that calls itself the same and is another."),
};
