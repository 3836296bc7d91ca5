// How safe an account is, and what would help most.
import { t } from "#lib/language";
import { type Factors, hasAnyFactor } from "#lib/second-factor";
import { desks } from "./desks.ts";
import type { Protection } from "./protections.tsx";

/** Fewer than this, and it is time for new ones. */
const fewCodes = 4;

export type Advice = {
  readonly level: "fair" | "good";
  readonly title: string;
  readonly text: string;
  readonly link: Protection["link"];
};

/** What the factors of somebody's account amount to, beside a password or, where there is none, another site's word. */
export function adviceFor(factors: Factors, whose: keyof typeof desks, hasPassword: boolean): Advice {
  const desk = desks[whose];
  if (!hasAnyFactor(factors)) {
    if (!hasPassword) {
      return {
        level: "fair",
        title: t("Another site is all that protects this account"),
        text: t("Whoever gets in there is in here too. With a passkey, signing in takes your device as well."),
        link: { href: desk.passkeys, label: t("Add passkey") },
      };
    }
    return {
      level: "fair",
      ...passwordAlone[whose](),
      link: { href: desk.authenticator, label: t("Set up authenticator") },
    };
  }
  const { recoveryCodes } = factors;
  if (recoveryCodes < fewCodes) {
    // Staff get no further without codes for when a factor is lost.
    const isClosed = whose === "staff" && recoveryCodes === 0;
    return {
      level: "fair",
      title: recoveryCodes === 0 ? t("You have no recovery codes") : t("You are running out of recovery codes"),
      text: isClosed
        ? t(
            "Should you lose your device, they are your way in. Make a set and keep it on paper. Until then the back office stays closed.",
          )
        : t("Should you lose your device, they are your way in. Make a set and keep it on paper."),
      link: { href: desk.recoveryCodes, label: t("Show recovery codes") },
    };
  }
  return {
    level: "good",
    title: t("Your account is well protected"),
    text: t("A stolen password alone opens nothing here. There is nothing to do."),
    link: undefined,
  };
}

const passwordAlone = {
  customer: () => ({
    title: t("Your password is all that protects this account"),
    text: t(
      "Whoever learns it is in. With an app on your telephone, signing in takes a code as well, and a stolen password is worth little.",
    ),
  }),
  staff: () => ({
    title: t("First, a second factor"),
    text: t(
      "The back office opens to nobody by a password alone. Set up an app that shows codes, or add a passkey below; then make recovery codes for the day when you lose the device.",
    ),
  }),
} as const;
