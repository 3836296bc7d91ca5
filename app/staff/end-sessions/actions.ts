"use server";

import { redirect, staffAction } from "#lib/request";
import type { StaffSession } from "#lib/session";
import { findLiveSession } from "#lib/session-list";
import { endAllOfAccount, endAllOfEverybody, endOneSession } from "#lib/staff";
import { type Ending, endingSchema, endPath } from "../end-path.ts";

export const endSessionsAction = staffAction(
  "/staff/end-sessions",
  endingSchema,
  async (session, ending) => redirect(await endAndSay(session, ending)),
  endPath,
);

/** Ends what is asked for; gives the page that says how many that were. */
async function endAndSay(session: StaffSession, { what, id }: Ending): Promise<string> {
  switch (what) {
    case "session": {
      const owner = (await findLiveSession(id))?.account.id;
      const ended = (await endOneSession(id, session)) ? 1 : 0;
      return owner === undefined ? `/staff?ended=${ended}` : `/staff/accounts/${owner}?ended=${ended}`;
    }
    case "account":
      return `/staff/accounts/${encodeURIComponent(id)}?ended=${await endAllOfAccount(id, session)}`;
    case "everybody":
      return `/staff?ended=${await endAllOfEverybody(session)}`;
  }
}
