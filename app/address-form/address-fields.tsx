"use client";

import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { Field } from "#components/form/field";
import { SelectField } from "#components/form/select-field";
import type { AddressFormat, TownPart } from "#lib/address-format";
import { t } from "#lib/language";
import styles from "./address-fields.module.css";
import { CountryField } from "./country-field.tsx";
import type { AddressFormats } from "./formats.ts";
import { RegionOfCode } from "./region-of-code.tsx";
import type { addressSchema } from "./schema.ts";

type Name = keyof z.input<typeof addressSchema>;

type Fields = Readonly<Record<Name, FieldMetadata<string> | FieldMetadata<string | undefined>>>;

/** Where a parcel goes, with the parts, words and order of the country that is chosen. */
export function AddressFields({ fields, formats }: { fields: Fields; formats: AddressFormats }) {
  const format = formats[fields.country.value ?? ""] ?? Object.values(formats)[0];
  return (
    <>
      <CountryField field={fields.country} formats={formats} />
      <Field
        field={fields.name}
        label={t("Name")}
        autoComplete="shipping name"
        autoCapitalize="words"
        enterKeyHint="next"
      />
      <Field
        field={fields["address-line1"]}
        label={t("Street and house number")}
        autoComplete="shipping address-line1"
        autoCapitalize="words"
        enterKeyHint="next"
      />
      <Field
        field={fields["address-line2"]}
        label={t("Flat, floor, company")}
        isOptional
        autoComplete="shipping address-line2"
        autoCapitalize="words"
        enterKeyHint="next"
      />
      <div className={styles["town"]}>
        {format?.town.map((part) => (
          <div key={part} className={styles[part]}>
            <TownField part={part} fields={fields} format={format} />
          </div>
        ))}
      </div>
      <Field
        field={fields.tel}
        label={t("Phone")}
        isOptional
        hint={t("Only for the carrier, should nobody come to the door.")}
        type="tel"
        inputMode="tel"
        autoComplete="shipping tel"
        enterKeyHint="done"
      />
    </>
  );
}

function TownField({ part, fields, format }: { part: TownPart; fields: Fields; format: AddressFormat }) {
  switch (part) {
    case "postal-code":
      return (
        <Field
          field={fields["postal-code"]}
          label={asLabel(format.postalCode.name)}
          isOptional={!format.postalCode.isRequired}
          autoComplete="shipping postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="next"
        />
      );
    case "city":
      return (
        <Field
          field={fields.city}
          label={t("Town or city")}
          autoComplete="shipping address-level2"
          autoCapitalize="words"
          enterKeyHint="next"
        />
      );
    case "region":
      return (
        <>
          <SelectField
            field={fields.region}
            label={asLabel(format.region?.name ?? "")}
            options={(format.region?.all ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            placeholder={t("Choose …")}
            autoComplete="shipping address-level1"
          />
          <RegionOfCode
            key={fields.country.value}
            id={fields.region.id}
            code={fields["postal-code"].value}
            format={format}
          />
        </>
      );
  }
}

const asLabel = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
