/** What the owner of an account can do about news of it, and where. */
import { config } from "#lib/config";

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

/** Customers write to the shop, and change their password themselves; staff turn to whoever runs it, who alone gives them another. */
export function remediesFor(role: "customer" | "staff"): Remedies {
  const { origin } = config();
  if (role === "staff") {
    const security = `${origin}/staff/security`;
    const step = { label: "See to your security", href: security };
    return {
      ...{ security, passkeys: `${security}/passkeys`, alarmStep: step, anotherPasswordStep: step },
      alarm: "Tell whoever runs the shop at once",
      anotherPassword: "ask whoever runs the shop for a link to choose another password",
    };
  }
  return {
    ...{ security: `${origin}/account/security`, passkeys: `${origin}/account/passkeys` },
    ...{ alarm: "Write to us at once", anotherPassword: "change your password" },
    alarmStep: { label: "Write to us", href: `${origin}/help/contact` },
    anotherPasswordStep: { label: "Change your password", href: `${origin}/account/password` },
  };
}
