import type { PasskeyView } from "#lib/passkey";
import { When } from "../../../session-list/when.tsx";
import styles from "./passkeys.module.css";

/** Where a passkey lives, since when, and when it was last of use. */
export const PasskeyFacts = ({
  passkey: { isSyncable, isBackedUp, createdAt, lastUsedAt },
}: {
  passkey: PasskeyView;
}) => (
  <p className={styles["facts"]}>
    {placeInWords(isSyncable, isBackedUp)} Added <When instant={createdAt} />
    {lastUsedAt === undefined ? (
      ", not used yet."
    ) : (
      <>
        , last used <When instant={lastUsedAt} />.
      </>
    )}
  </p>
);

function placeInWords(isSyncable: boolean, isBackedUp: boolean): string {
  if (!isSyncable) return "On one device only: lose it, and this passkey is gone.";
  return isBackedUp
    ? "Kept by a password manager, on all your devices."
    : "Kept by a password manager, not backed up yet.";
}
