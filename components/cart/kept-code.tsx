// The promotion code in a cart: what it takes off, or in plain words why it takes nothing off any more.
import type { ReactNode } from "react";
import { t } from "#lib/language";
import styles from "./promotion-code.module.css";

type KeptCodeProps = {
  code: string;
  /** “10% off”; nothing for a code that is gone. */
  offer: string | undefined;
  /** Why it takes nothing off. */
  obstacle: string | undefined;
  /** The form that takes it away. */
  removal: ReactNode;
};

export function KeptCode({ code, offer, obstacle, removal }: KeptCodeProps) {
  return (
    <div className={styles["kept"]}>
      <p className={styles["code"]}>
        <span className="visually-hidden">{t("Promotion code")} </span>
        <strong>{code}</strong>
        {offer === undefined ? null : <span className={styles["offer"]}> {offer}</span>}
      </p>
      {removal}
      {obstacle === undefined ? null : (
        <p className={styles["obstacle"]}>{t("Nothing is taken off: {obstacle}", { obstacle })}</p>
      )}
    </div>
  );
}
