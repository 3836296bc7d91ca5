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
      name: "Authenticator app",
      state: authenticator ? (
        <>
          Since <When instant={authenticator.confirmedAt} />
        </>
      ) : (
        "Not set up"
      ),
      link: { href: desk.authenticator, label: authenticator ? "Remove authenticator" : "Set up authenticator" },
    },
    {
      name: "Recovery codes",
      state: isProtected ? `${recoveryCodes} left` : "For when there is a second factor",
      link: isProtected ? { href: desk.recoveryCodes, label: "Show recovery codes" } : undefined,
    },
    {
      name: "Passkeys",
      state: passkeysInWords(passkeys),
      link: { href: desk.passkeys, label: passkeys === 0 ? "Add passkey" : "See passkeys" },
    },
  ];
}

function passkeysInWords(count: number): string {
  if (count === 0) return "None: a finger, a face or a code of your device signs in without a password";
  return count === 1 ? "One signs in without a password" : `${count} sign in without a password`;
}
