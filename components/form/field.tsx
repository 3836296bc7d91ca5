// A text field: visible label, hint and error, wired together for people who hear the page instead of seeing it.
"use client";

import { type FieldMetadata, getInputProps } from "@conform-to/react";
import type { InputHTMLAttributes, ReactNode } from "react";
import { t } from "#lib/language";
import { FieldError } from "./field-error.tsx";
import styles from "./form.module.css";

type Type = "text" | "email" | "password" | "tel" | "search" | "number" | "date";
type Own = "type" | "name" | "id" | "form" | "defaultValue" | "value" | "className" | "required";

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, Own> & {
  field: FieldMetadata<string | undefined> | FieldMetadata<string>;
  label: string;
  type?: Type;
  hint?: ReactNode;
  /** Says so in the label; fields that say nothing are required. */
  isOptional?: boolean;
  width?: "short" | "medium";
};

/** A labelled input of a `Form`; everything else that an `<input>` takes (autoComplete, inputMode …) is passed on. */
export function Field({ field, label, type = "text", hint, isOptional = false, width, ...rest }: FieldProps) {
  const { key, ...input } = getInputProps(field, {
    type,
    ...(hint === undefined ? {} : { ariaDescribedBy: field.descriptionId }),
  });
  return (
    <div className={styles["field"]}>
      <label className={styles["label"]} htmlFor={field.id}>
        {label}
        {isOptional ? <span className={styles["optional"]}> {t("(optional)")}</span> : null}
      </label>
      {hint === undefined ? null : (
        <p className={styles["hint"]} id={field.descriptionId}>
          {hint}
        </p>
      )}
      <input
        key={key}
        {...input}
        {...rest}
        className={`${styles["control"]} ${width === undefined ? "" : styles[width]}`}
      />
      <FieldError field={field} />
    </div>
  );
}
