import type { PastEvent } from "#lib/journal";
import { networkInWords } from "../../../session-list/session-words.ts";
import { When } from "../../../session-list/when.tsx";
import styles from "../../staff.module.css";

/** The journal in its own words, for people who know them. */
export function EventRows({ events }: { events: readonly PastEvent[] }) {
  if (events.length === 0) return <p>Nothing yet.</p>;
  return (
    <ol className={styles["rows"]}>
      {events.map(({ id, at, kind, reason, network, sessionHandle, actorId }) => (
        <li key={id} className={styles["row"]}>
          <span>
            {kind}
            {reason ? `: ${reason}` : ""}
          </span>
          <span className={styles["email"]}>
            {[sessionHandle && `session ${sessionHandle}`, actorId && `by ${actorId}`].filter(Boolean).join(", ")}
          </span>
          <span className={styles["standing"]}>
            <When instant={at} />
            {network ? `, network ${networkInWords(network)}` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
