import { t } from "#lib/language";
import styles from "./gift-note.module.css";

/** The note as it goes with the order, line breaks and all, and whether the delivery note names prices. */
export function GiftNote({ message, hidesPrices }: { message: string; hidesPrices: boolean }) {
  return (
    <>
      {message === "" ? null : <p className={styles["message"]}>{message}</p>}
      {hidesPrices ? <p className={styles["prices"]}>{t("No prices on the delivery note")}</p> : null}
    </>
  );
}
