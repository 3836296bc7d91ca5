import { limits, sessionsPerAccount } from "#lib/session";
import { inWords } from "#lib/time";

/** What a member of staff is told who is signed in as often as the policy allows. */
export const tooManySessions = `You are signed in in ${sessionsPerAccount.staff} other browsers, which is as many as we allow. Sign out in one of them, or wait: each ends by itself after ${inWords(limits.staff.idleTimeout)} without activity.`;
