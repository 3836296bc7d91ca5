// A column where there is room, else a sheet from below. A popover opens and closes without script.
import type { ReactNode } from "react";
import { t } from "#lib/language";
import styles from "./finder.module.css";

type FilterSheetProps = {
  id: string;
  /** The form within, which the button below sends. */
  form: string;
  total: string;
  children: ReactNode;
};

export function FilterSheet({ id, form, total, children }: FilterSheetProps) {
  return (
    <div id={id} popover="auto" className={styles["sheet"]}>
      <div className={styles["top"]}>
        <h2>{t("Filters")}</h2>
        <button type="button" popoverTarget={id} popoverTargetAction="hide" aria-label={t("Close the filters")}>
          ×
        </button>
      </div>
      {children}
      <div className={styles["bottom"]}>
        <button
          type="submit"
          form={form}
          className="button"
          // With script the list has followed already: what is left to do is to look at it.
          onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
        >
          {t("Show {total}", { total })}
        </button>
      </div>
    </div>
  );
}
