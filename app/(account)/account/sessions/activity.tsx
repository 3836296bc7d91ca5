import { recentEvents } from "#lib/journal";
import { t } from "#lib/language";
import type { SignedInSession, StaffSession } from "#lib/session";
import { devicesBehind } from "#lib/session-list";
import { deviceInWords, networkInWords } from "../../../session-list/session-words.ts";
import { When } from "../../../session-list/when.tsx";
import styles from "./activity.module.css";
import { activityInWords, toldKinds } from "./activity-words.ts";

type ActivityProps = { session: SignedInSession | StaffSession; shown?: number };

/** The part of the journal that is about this account, for the person whose it is. */
export async function Activity({ session: { accountId, handle }, shown = 15 }: ActivityProps) {
  const events = await recentEvents(accountId, shown, toldKinds);
  const devices = await devicesBehind(events.flatMap(({ sessionHandle }) => sessionHandle ?? []));
  const where = (sessionHandle: string | undefined) => {
    if (sessionHandle === undefined) return undefined;
    const device = devices.get(sessionHandle);
    return sessionHandle === handle ? t("this browser") : device && deviceInWords(device);
  };
  return (
    <ol className={styles["events"]}>
      {events.map((event) => (
        <li key={event.id} className={styles["event"]}>
          <span>{activityInWords(event)}</span>
          <span className={styles["facts"]}>
            {[
              where(event.sessionHandle),
              event.network && t("network {network}", { network: networkInWords(event.network) }),
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
          <span className={styles["facts"]}>
            <When instant={event.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
