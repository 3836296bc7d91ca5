/** How each status looks: never by colour alone. */
import type { Status } from "./judge.ts";

export const statuses: Readonly<Record<Status, { readonly id: string; readonly mark: string }>> = {
  met: { id: "good", mark: "✓" },
  "not met": { id: "bad", mark: "✕" },
  "not run": { id: "open", mark: "○" },
  "documentation only": { id: "paper", mark: "¶" },
  "not applicable": { id: "none", mark: "–" },
};
