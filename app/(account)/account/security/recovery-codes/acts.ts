import { t } from "#lib/language";
import { type Answer, currentNetwork, type Reply } from "#lib/request";
import { hasSecondFactor, makeRecoveryCodes } from "#lib/second-factor";
import type { SignedInSession, StaffSession } from "#lib/session";

/** Makes recovery codes, and tells them this once. */
export async function tellRecoveryCodes(
  session: SignedInSession | StaffSession,
  _input: object,
  reply: Reply,
): Promise<Answer> {
  // They stand in for a factor: where the password is all, they would open nothing.
  if (!(await hasSecondFactor(session.accountId)))
    return reply({ formErrors: [t("Set up a second factor first: without one, there is nothing to recover.")] });
  return { status: "success", told: await makeRecoveryCodes(session, await currentNetwork()) };
}
