/**
 * What follows when a replaced identifier comes back: two browsers hold identifiers of one session, and which of them
 * is the owner's cannot be told. Nobody keeps it (RFC 9700 4.14.2 has the same rule for refresh tokens).
 */
import "server-only";
import { forgetDevices } from "#lib/known-device";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { ownerOf } from "#lib/security-letter";
import { askForVerification, renewSecurityStamp } from "#lib/security-stamp";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endBy, endSessionsOf } from "./end.ts";
import { reuseLetter, staffReuseLetter } from "./letters.ts";
import type { Client, SessionRecord } from "./session.ts";

/**
 * Ends the session (of staff: every session of the account), has the next sign-in to the account verified by mail, and
 * writes to its owner. All of it once, however often the identifier is presented.
 */
export async function endAfterReuse({ handle, kind, accountId }: SessionRecord, client: Client): Promise<void> {
  const letterKey = `reuse ${handle}`;
  await transaction(async () => {
    if (!(await endBy(handle, "reuse", { accountId, network: client.network }))) return;
    if (!accountId) return;
    if (kind === "staff") await endSessionsOf(accountId, "reuse of another session");
    else await renewSecurityStamp(accountId);
    // Whoever copied the session may have copied what makes its browser known, too.
    await forgetDevices(accountId);
    await askForVerification(accountId, now());
    const { email, language } = await ownerOf(accountId);
    const letterTo = kind === "staff" ? staffReuseLetter : reuseLetter;
    await queue(
      letterKey,
      speaking(language, () => letterTo(email, client, now())),
    );
  });
  // Should it fail, the chores try again; nobody is kept waiting for a mail server.
  if (accountId) void deliverQueued(letterKey).catch(() => undefined);
}
