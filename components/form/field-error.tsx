// The sentence beside the field that it is about.
"use client";

import type { FieldMetadata } from "@conform-to/react";
import { t } from "#lib/language";
import styles from "./form.module.css";

/** The first error of a field, under the id that the field's `aria-describedby` names; nothing when there is none. */
export function FieldError({ field }: { field: Pick<FieldMetadata, "errors" | "errorId"> }) {
  const text = field.errors?.[0];
  if (text === undefined) return null;
  return (
    <p className={styles["error"]} id={field.errorId}>
      <span className="visually-hidden">{t("Error:")} </span>
      {text}
    </p>
  );
}
