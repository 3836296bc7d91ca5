// A box that has to be ticked, or may be. The whole row is the label, so that a thumb finds it.
"use client";

import { type FieldMetadata, getInputProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { FieldError } from "./field-error.tsx";
import styles from "./form.module.css";

/** A labelled checkbox of a `Form`. */
export function Checkbox({
  field,
  children,
}: {
  field: FieldMetadata<"on"> | FieldMetadata<"on" | undefined> | FieldMetadata<string>;
  children: ReactNode;
}) {
  const { key, ...input } = getInputProps(field, { type: "checkbox" });
  return (
    <div>
      <label className={styles["choice"]} htmlFor={field.id}>
        <input key={key} {...input} className={styles["radio"]} />
        <span>{children}</span>
      </label>
      <FieldError field={field} />
    </div>
  );
}
