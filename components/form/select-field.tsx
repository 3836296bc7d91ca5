// A choice among many. The browser's own control: it is the one that every phone, keyboard and reader knows.
"use client";

import { type FieldMetadata, getSelectProps } from "@conform-to/react";
import { FieldError } from "./field-error.tsx";
import styles from "./form.module.css";

type SelectFieldProps = {
  field: FieldMetadata<string | undefined> | FieldMetadata<string>;
  label: string;
  options: readonly { value: string; label: string }[];
  autoComplete?: string;
  /** What stands there before anything is chosen; leave it out when the first option is a fair guess. */
  placeholder?: string;
};

/** A labelled `<select>` of a `Form`. */
export function SelectField({ field, label, options, autoComplete, placeholder }: SelectFieldProps) {
  const { key, ...select } = getSelectProps(field);
  return (
    <div className={styles["field"]}>
      <label className={styles["label"]} htmlFor={field.id}>
        {label}
      </label>
      <select
        key={key}
        {...select}
        className={styles["control"]}
        {...(autoComplete === undefined ? {} : { autoComplete })}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError field={field} />
    </div>
  );
}
