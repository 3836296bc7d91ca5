/**
 * The back office opens to nobody by a password alone (ASVS 6.3.3): whoever is staff has a second factor, and codes for
 * when it is lost, or gets no further than the pages where both are made. Guard, pages and actions ask here, so a new
 * page is closed to them unless access.ts says otherwise.
 */
import "server-only";
import { factorsOf, hasAnyFactor } from "#lib/second-factor";
import type { StaffSession } from "#lib/session";
import type { Rule } from "./access.ts";

/** Where a member of staff goes first who lacks one or the other; nothing for whoever may have what the rule is about. */
export const setUpFirst = async (
  { accountId }: Pick<StaffSession, "accountId">,
  rule: Rule | undefined,
): Promise<string | undefined> =>
  rule?.evenWithoutFactors || !(await lacksFactors(accountId)) ? undefined : "/staff/security";

/** Has the account of a member of staff no second factor, or no code left for when that is lost? */
export async function lacksFactors(accountId: string): Promise<boolean> {
  const factors = await factorsOf(accountId);
  return !hasAnyFactor(factors) || factors.recoveryCodes === 0;
}
