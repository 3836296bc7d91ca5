// A choice among few, all of them in sight. Real radio buttons: arrow keys, form posts and readers need no help.
"use client";

import { type FieldMetadata, getCollectionProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { FieldError } from "./field-error.tsx";
import styles from "./form.module.css";

export type RadioOption = { value: string; label: string; description?: ReactNode; aside?: ReactNode };

type RadioGroupProps = {
  field: FieldMetadata<string | undefined> | FieldMetadata<string>;
  legend: string;
  options: readonly RadioOption[];
  /** For a page whose heading asks the question already. */
  isLegendHidden?: boolean;
};

/** A group of radio buttons of a `Form`; the whole row is the label, so that a thumb finds it. */
export function RadioGroup({ field, legend, options, isLegendHidden = false }: RadioGroupProps) {
  const inputs = getCollectionProps(field, { type: "radio", options: options.map(({ value }) => value) });
  return (
    <fieldset
      className={styles["group"]}
      id={field.id}
      // Where the summary's link leads: the focus goes along, and its question is read out with what is wrong.
      tabIndex={-1}
      {...(field.errors ? { "aria-describedby": field.errorId } : {})}
    >
      <legend className={isLegendHidden ? "visually-hidden" : styles["legend"]}>{legend}</legend>
      {options.map((option, position) => {
        const { key, ...input } = inputs[position] ?? { key: option.value };
        return (
          <label key={key ?? option.value} className={styles["choice"]}>
            <input {...input} className={styles["radio"]} />
            <span className={styles["choiceText"]}>
              <span className={styles["choiceLabel"]}>{option.label}</span>
              {option.description === undefined ? null : (
                <span className={styles["choiceDescription"]}>{option.description}</span>
              )}
            </span>
            {option.aside === undefined ? null : <span className={styles["choiceAside"]}>{option.aside}</span>}
          </label>
        );
      })}
      <FieldError field={field} />
    </fieldset>
  );
}
