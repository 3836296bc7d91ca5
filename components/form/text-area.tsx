// A text of several lines: label, hint and error wired as for a field of one.
"use client";

import { type FieldMetadata, getTextareaProps } from "@conform-to/react";
import { FieldError } from "./field-error.tsx";
import styles from "./form.module.css";

type TextAreaProps = {
  field: FieldMetadata<string | undefined> | FieldMetadata<string>;
  label: string;
  hint?: string;
  rows: number;
};

/** A labelled `<textarea>` of a `Form`; it grows by its handle. */
export function TextArea({ field, label, hint, rows }: TextAreaProps) {
  const { key, ...area } = getTextareaProps(field, {
    ...(hint === undefined ? {} : { ariaDescribedBy: field.descriptionId }),
  });
  return (
    <div className={styles["field"]}>
      <label className={styles["label"]} htmlFor={field.id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className={styles["hint"]} id={field.descriptionId}>
          {hint}
        </p>
      )}
      <textarea key={key} {...area} rows={rows} className={styles["control"]} />
      <FieldError field={field} />
    </div>
  );
}
