/** A form that carries no token of the session that it wants to act in: mostly an old page, rarely an attempt. */
import "server-only";
import { record } from "#lib/journal";
import type { Session, StaffSession } from "#lib/session";
import { currentNetwork } from "./current-session.ts";

/** Writes down that such a form was refused, and in whose session. */
export async function recordForgedToken(session: Session | StaffSession): Promise<void> {
  await record({
    kind: "forged-token-refused",
    accountId: "accountId" in session ? session.accountId : undefined,
    sessionHandle: "handle" in session ? session.handle : undefined,
    network: await currentNetwork(),
  });
}
