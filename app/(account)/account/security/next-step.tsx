import Link from "next/link";
import { type Factors, hasAnyFactor } from "#lib/second-factor";
import { desks } from "./desks.ts";
import type { Protection } from "./protections.tsx";
import styles from "./security.module.css";

/** How well the account is protected, in a sentence, and the one thing that would help most. */
export function NextStep({ advice: { level, title, text, link } }: { advice: Advice }) {
  return (
    <section className={`${styles["verdict"]} ${styles[level]}`} aria-labelledby="verdict">
      <h2 id="verdict">{title}</h2>
      <p>{text}</p>
      {link === undefined ? null : (
        <Link prefetch={false} className="button" href={link.href}>
          {link.label}
        </Link>
      )}
    </section>
  );
}

/** Fewer than this, and it is time for new ones. */
const fewCodes = 4;

type Advice = {
  readonly level: "fair" | "good";
  readonly title: string;
  readonly text: string;
  readonly link: Protection["link"];
};

/** What these factors amount to. Staff get no further without one, and codes for when it is lost. */
export function adviceFor(factors: Factors, whose: keyof typeof desks): Advice {
  const desk = desks[whose];
  if (!hasAnyFactor(factors)) {
    return {
      level: "fair",
      ...withoutAny[whose],
      link: { href: desk.authenticator, label: "Set up authenticator" },
    };
  }
  const { recoveryCodes } = factors;
  if (recoveryCodes < fewCodes) {
    const untilThen = whose === "staff" && recoveryCodes === 0 ? " Until then the back office stays closed." : "";
    return {
      level: "fair",
      title: recoveryCodes === 0 ? "You have no recovery codes" : "You are running out of recovery codes",
      text: `Should you lose your device, they are your way in. Make a set and keep it on paper.${untilThen}`,
      link: { href: desk.recoveryCodes, label: "Show recovery codes" },
    };
  }
  return {
    level: "good",
    title: "Your account is well protected",
    text: "A stolen password alone opens nothing here. There is nothing to do.",
    link: undefined,
  };
}

const withoutAny = {
  customer: {
    title: "Your password is all that protects this account",
    text: "Whoever learns it is in. With an app on your telephone, signing in takes a code as well, and a stolen password is worth little.",
  },
  staff: {
    title: "First, a second factor",
    text: "The back office opens to nobody by a password alone. Set up an app that shows codes, or add a passkey below; then make recovery codes for the day when you lose the device.",
  },
} as const;
