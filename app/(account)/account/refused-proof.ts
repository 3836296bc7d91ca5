import type { ReProof } from "#lib/account";
import { t } from "#lib/language";

/** What somebody is told who could not prove who they are, at the field that was wrong. */
export const refusalOf = ({ what }: Extract<ReProof, { outcome: "refused" }>): Record<string, string[]> =>
  what === "password"
    ? { "current-password": [t("This is not your current password")] }
    : { "one-time-code": [t("This code is wrong, too old, or was used before")] };
