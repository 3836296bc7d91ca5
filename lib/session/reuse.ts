/**
 * What follows when a replaced identifier comes back: two browsers hold identifiers of one session, and which of them
 * is the owner's cannot be told. Nobody keeps it (RFC 9700 4.14.2 has the same rule for refresh tokens).
 */
import "server-only";
import { config } from "#lib/config";
import { deliverQueued, type Letter, queue } from "#lib/mail";
import { renewSecurityStamp } from "#lib/security-stamp";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endBy, endSessionsOf } from "./end.ts";
import type { Client, SessionRecord } from "./session.ts";
import { askForVerification } from "./store.ts";

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
    const email = await askForVerification(accountId, now());
    await queue(letterKey, kind === "staff" ? letterToStaff(email, client) : letterToOwner(email, client));
  });
  // Should it fail, the chores try again; nobody is kept waiting for a mail server.
  if (accountId) void deliverQueued(letterKey).catch(() => undefined);
}

const letterToStaff = (to: string, client: Client): Letter => ({
  to,
  subject: "We ended all of your sessions in the back office",
  preview: "Somebody may have copied one of them.",
  blocks: [
    { kind: "heading", text: "We ended all of your sessions in the back office" },
    {
      kind: "paragraph",
      text: "One of them was used from two places at once, as happens when somebody copies it from a browser. We cannot tell which of the two was you.",
    },
    { kind: "lines", rows: whenAndWhere(client) },
    {
      kind: "paragraph",
      text: "Tell whoever runs the shop, and have the device that you used looked at before you sign in again: this one time we will also send you a link to confirm that it is you. The journal keeps what was done in your name.",
    },
    { kind: "button", label: "Sign in to the back office", href: `${config().origin}/staff/sign-in` },
  ],
});

function whenAndWhere({ network, browser, platform }: Client): (readonly [string, string])[] {
  const where = [browser, platform && `on ${platform}`, network && `network ${network}`].filter(Boolean).join(", ");
  return [
    ["When", `${now().toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["Last used by", where],
  ];
}

function letterToOwner(to: string, client: Client): Letter {
  return {
    to,
    subject: "We signed you out to keep your account safe",
    preview: "Somebody may have copied your sign-in. Nothing else was changed.",
    blocks: [
      { kind: "heading", text: "We signed you out to keep your account safe" },
      {
        kind: "paragraph",
        text: "Your sign-in was used from two places at once, as happens when somebody copies it from a browser. We cannot tell which of the two was you, so we ended it for both.",
      },
      { kind: "lines", rows: whenAndWhere(client) },
      {
        kind: "paragraph",
        text: "Your password was not part of it, and your cart and orders are as they were. Please sign in again: this one time we will also send you a link to confirm that it is you. Then look through your latest orders.",
      },
      { kind: "button", label: "Sign in again", href: `${config().origin}/sign-in` },
      {
        kind: "note",
        text: "If this happens again, have the device that you used checked for unwanted software and browser extensions: that is where sign-ins are mostly copied.",
      },
    ],
  };
}
