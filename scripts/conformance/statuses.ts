/** How each status looks, never by colour alone, and how many there are. */
import type { Judged, Status } from "./judge.ts";

export const statuses: Readonly<Record<Status, { readonly id: string; readonly mark: string }>> = {
  met: { id: "good", mark: "✓" },
  "not met": { id: "bad", mark: "✕" },
  "not run": { id: "open", mark: "○" },
  "documentation only": { id: "paper", mark: "¶" },
  "not applicable": { id: "none", mark: "–" },
};

/** “16 met, 1 not met, 2 documentation only” */
export function summaryOf(requirements: readonly Judged[]): string {
  const counted = Object.keys(statuses).map((status) => {
    const count = requirements.filter((one) => one.status === status).length;
    return count === 0 ? [] : `${count} ${status}`;
  });
  return counted.flat().join(", ");
}
