import { t } from "#lib/language";
import { limits, sessionsPerAccount } from "#lib/session";
import { inWords } from "#lib/time";

/** What somebody is told whose proof was right and who is not let in all the same; of staff alone there can be too many. */
export const notLetIn = {
  "too-many": () =>
    t(
      "You are signed in in {staff} other browsers, which is as many as we allow. Sign out in one of them, or wait: each ends by itself after {time} without activity.",
      { staff: sessionsPerAccount.staff, time: inWords(limits.staff.idleTimeout) },
    ),
  overtaken: () => t("Something about this account was changed while you signed in. Please sign in once more."),
  wait: () =>
    t(
      "This sign-in has to be confirmed by a link in a letter, and several letters are on their way already. Look for the latest in your mailbox, or sign in again later.",
    ),
} as const;
