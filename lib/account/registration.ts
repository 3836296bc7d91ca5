/**
 * Registration begins with the address: whoever reads its mail may open an account under it. The page says the same to
 * everybody; only the letter knows whether there is an account already (ASVS 6.3.8, 6.4.1).
 */
import "server-only";
import { urlOf } from "#lib/config";
import { record } from "#lib/journal";
import { t } from "#lib/language";
import { type Letter, send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import { allowAttempts, throttleKey } from "#lib/throttle";
import { inWords } from "#lib/time";
import { transaction } from "#lib/transaction";
import { normaliseEmail } from "./email.ts";
import { hashPassword } from "./password.ts";
import { registrationLinkLife } from "./policy.ts";
import {
  findRegistration,
  insertAccount,
  insertRegistration,
  isRegistered,
  type ProvenOwner,
  useRegistration,
} from "./store.ts";

/** Sends a letter to the address, unless too many were sent. Tells the caller nothing, and does not wait for the post. */
export async function requestRegistration(typed: string, network: string): Promise<void> {
  const email = normaliseEmail(typed);
  const keys = [throttleKey("registration-network", network), throttleKey("registration-address", email)];
  if (!(await allowAttempts(...keys)).allowed) return;
  const token = randomSecret();
  // Written for known addresses too, so that both take as long; that link is simply never mailed.
  await insertRegistration(digest(token), email);
  const letter = (await isRegistered(email)) ? letterToKnown(email) : letterWithLink(email, token);
  void send(letter).catch(() => console.error("A registration letter could not be sent."));
}

/** The address that a link is for, while it is good. Looking uses nothing up: mail scanners look. */
export const findRegistrationEmail = (token: string): Promise<string | undefined> => findRegistration(digest(token));

/** Opens the account and uses the link up, once however many try; the rules for the password were checked before. */
export async function completeRegistration(
  token: string,
  { name, password }: { name: string; password: string },
): Promise<({ readonly outcome: "created" } & ProvenOwner) | { readonly outcome: "link-is-over" }> {
  const email = await findRegistration(digest(token));
  if (email === undefined) return { outcome: "link-is-over" };
  // Before the transaction: a hash takes long, and nobody else should wait for it.
  const passwordHash = await hashPassword(password);
  return transaction(async () => {
    if (!(await useRegistration(digest(token)))) return { outcome: "link-is-over" };
    const owner = await insertAccount({ email, name: name.trim(), passwordHash });
    if (owner === undefined) return { outcome: "link-is-over" };
    await record({ kind: "account-created", accountId: owner.accountId });
    return { outcome: "created", ...owner };
  });
}

/** The link by which an account begins. */
export const letterWithLink = (to: string, token: string): Letter => ({
  to,
  subject: t("Create your account"),
  preview: t("One link, and you choose a name and a password."),
  blocks: [
    { kind: "heading", text: t("Create your account") },
    { kind: "paragraph", text: t("Follow this link to choose your name and password.") },
    {
      kind: "note",
      text: t("The link works once, for {time}. If you did not ask for it, do nothing: no account is made.", {
        time: inWords(registrationLinkLife),
      }),
    },
    { kind: "button", label: t("Create your account"), href: urlOf(`/register/${token}`) },
  ],
});

/** For an address that has an account already: its owner learns it, the page does not. */
export const letterToKnown = (to: string): Letter => ({
  to,
  subject: t("You already have an account"),
  preview: t("Somebody, probably you, asked for an account with this address."),
  blocks: [
    { kind: "heading", text: t("You already have an account") },
    {
      kind: "paragraph",
      text: t(
        "Somebody, probably you, asked us for an account with this address. There is one already: sign in to it.",
      ),
    },
    { kind: "note", text: t("If it was not you, do nothing: nothing has changed.") },
    { kind: "button", label: t("Sign in"), href: urlOf("/sign-in") },
  ],
});
