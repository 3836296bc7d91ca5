"use client";

import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { Field } from "#components/form/field";
import { SelectField } from "#components/form/select-field";
import styles from "./address-fields.module.css";
import type { addressSchema } from "./schema.ts";

type Name = keyof z.input<typeof addressSchema>;

type AddressFieldsProps = {
  fields: Readonly<Record<Name, FieldMetadata<string> | FieldMetadata<string | undefined>>>;
  countries: readonly { value: string; label: string }[];
};

/** Where a parcel goes, in the order in which people say it. */
export function AddressFields({ fields, countries }: AddressFieldsProps) {
  return (
    <>
      <SelectField field={fields.country} label="Country" options={countries} autoComplete="shipping country" />
      <Field field={fields.name} label="Name" autoComplete="shipping name" autoCapitalize="words" enterKeyHint="next" />
      <Field
        field={fields["address-line1"]}
        label="Street and house number"
        autoComplete="shipping address-line1"
        autoCapitalize="words"
        enterKeyHint="next"
      />
      <Field
        field={fields["address-line2"]}
        label="Flat, floor, company"
        isOptional
        autoComplete="shipping address-line2"
        autoCapitalize="words"
        enterKeyHint="next"
      />
      <div className={styles["town"]}>
        <Field
          field={fields["postal-code"]}
          label="Postal code"
          autoComplete="shipping postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="next"
        />
        <Field
          field={fields.city}
          label="Town or city"
          autoComplete="shipping address-level2"
          autoCapitalize="words"
          enterKeyHint="next"
        />
      </div>
      <Field
        field={fields.tel}
        label="Phone"
        isOptional
        hint="Only for the carrier, should nobody come to the door."
        type="tel"
        inputMode="tel"
        autoComplete="shipping tel"
        enterKeyHint="done"
      />
    </>
  );
}
