import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { type Factors, type findAuthenticator, hasAnyFactor } from "#lib/second-factor";
import { When } from "../../../session-list/when.tsx";
import { desks } from "./desks.ts";
import type { Protection } from "./protections.tsx";

type Authenticator = Awaited<ReturnType<typeof findAuthenticator>>;

/** How the second factors of an account stand, and where to change them. */
export function factorRows(factors: Factors, authenticator: Authenticator, whose: keyof typeof desks): Protection[] {
  const desk = desks[whose];
  const { passkeys, recoveryCodes } = factors;
  const isProtected = hasAnyFactor(factors);
  return [
    {
      name: t("Authenticator app"),
      state: authenticator ? (
        <Rich message="Since {when}" when={<When instant={authenticator.confirmedAt} />} />
      ) : (
        t("Not set up")
      ),
      link: { href: desk.authenticator, label: authenticator ? t("Remove authenticator") : t("Set up authenticator") },
    },
    {
      name: t("Recovery codes"),
      state: isProtected ? t("{count} left", { count: recoveryCodes }) : t("For when there is a second factor"),
      link: isProtected ? { href: desk.recoveryCodes, label: t("Show recovery codes") } : undefined,
    },
    {
      name: t("Passkeys"),
      state: passkeysInWords(passkeys),
      link: { href: desk.passkeys, label: passkeys === 0 ? t("Add passkey") : t("See passkeys") },
    },
  ];
}

function passkeysInWords(count: number): string {
  if (count === 0) return t("None: a finger, a face or a code of your device signs in without a password");
  return t("{count, plural, one {One signs in without a password} other {# sign in without a password}}", { count });
}
