import Link from "next/link";
import type { Factors } from "#lib/second-factor";
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

const recoveryCodesPage = { href: "/account/security/recovery-codes", label: "Show recovery codes" };

type Advice = {
  readonly level: "fair" | "good";
  readonly title: string;
  readonly text: string;
  readonly link: Protection["link"];
};

/** What these factors amount to. */
export function adviceFor({ hasAuthenticator, passkeys, recoveryCodes }: Factors): Advice {
  if (!hasAuthenticator && passkeys === 0) {
    return {
      level: "fair",
      title: "Your password is all that protects this account",
      text: "Whoever learns it is in. With an app on your telephone, signing in takes a code as well, and a stolen password is worth little.",
      link: { href: "/account/security/authenticator", label: "Set up authenticator" },
    };
  }
  if (recoveryCodes < fewCodes) {
    return {
      level: "fair",
      title: recoveryCodes === 0 ? "You have no recovery codes" : "You are running out of recovery codes",
      text: "Should you lose your device, they are your way in. Make a set and keep it on paper.",
      link: recoveryCodesPage,
    };
  }
  return {
    level: "good",
    title: "Your account is well protected",
    text: "A stolen password alone opens nothing here. There is nothing to do.",
    link: undefined,
  };
}
