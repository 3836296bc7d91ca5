import { Rich } from "#components/rich";
import { t } from "#lib/language";
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
    <Rich
      message="{place} Added {when}"
      place={placeInWords(isSyncable, isBackedUp)}
      when={<When instant={createdAt} />}
    />
    {lastUsedAt === undefined ? (
      t(", not used yet.")
    ) : (
      <Rich message=", last used {when}." when={<When instant={lastUsedAt} />} />
    )}
  </p>
);

function placeInWords(isSyncable: boolean, isBackedUp: boolean): string {
  if (!isSyncable) return t("On one device only: lose it, and this passkey is gone.");
  return isBackedUp
    ? t("Kept by a password manager, on all your devices.")
    : t("Kept by a password manager, not backed up yet.");
}
