/** What the owner of an account can do about news of it, and where. */
import { urlOf } from "#lib/config";
import { t } from "#lib/language";

type Remedies = {
  /** Where they see to what protects the account. */
  readonly security: string;
  readonly passkeys: string;
  /** Begins a sentence about somebody who is in it. */
  readonly alarm: string;
  /** Is part of one about somebody who knows the password. */
  readonly anotherPassword: string;
  /** The one step of such a letter. */
  readonly alarmStep: Step;
  readonly anotherPasswordStep: Step;
};

type Step = { readonly label: string; readonly href: string };

/**
 * Customers write to the shop, and change their password themselves; staff turn to whoever runs it, who alone gives
 * them another.
 */
export function remediesFor(role: "customer" | "staff"): Remedies {
  if (role === "staff") {
    const security = urlOf("/staff/security");
    const step = { label: t("See to your security"), href: security };
    return {
      security,
      passkeys: `${security}/passkeys`,
      alarmStep: step,
      anotherPasswordStep: step,
      alarm: t("Tell whoever runs the shop at once"),
      anotherPassword: t("ask whoever runs the shop for a link to choose another password"),
    };
  }
  return {
    security: urlOf("/account/security"),
    passkeys: urlOf("/account/passkeys"),
    alarm: t("Write to us at once"),
    anotherPassword: t("change your password"),
    alarmStep: { label: t("Write to us"), href: urlOf("/help/contact") },
    anotherPasswordStep: { label: t("Change your password"), href: urlOf("/account/password") },
  };
}
