import { limits, sessionsPerAccount } from "#lib/session";
import { inWords } from "#lib/time";
import { overtaken } from "../../(account)/sign-in/overtaken.ts";

/** What a member of staff is told whose proof was right and who is not let in all the same. */
export const whyNotIn = {
  "too-many": `You are signed in in ${sessionsPerAccount.staff} other browsers, which is as many as we allow. Sign out in one of them, or wait: each ends by itself after ${inWords(limits.staff.idleTimeout)} without activity.`,
  overtaken,
} as const;
