// The country, by which the other fields are called and ordered. With script they follow at once; without, a press has the
// form drawn anew with everything that was typed.
"use client";

import type { FieldMetadata } from "@conform-to/react";
import { useEffect } from "react";
import { SelectField } from "#components/form/select-field";
import { t } from "#lib/language";
import type { AddressFormats } from "./formats.ts";

type CountryFieldProps = { field: FieldMetadata<string> | FieldMetadata<string | undefined>; formats: AddressFormats };

export function CountryField({ field, formats }: CountryFieldProps) {
  const options = Object.entries(formats).map(([value, { country }]) => ({ value, label: country }));
  useRestoredChoice(field);
  return (
    <>
      <SelectField field={field} label={t("Country")} options={options} autoComplete="shipping country" />
      <noscript>
        <button
          type="submit"
          className="button-quiet"
          formNoValidate
          name="__intent__"
          value={JSON.stringify({ type: "validate", payload: { name: field.name } })}
        >
          {t("Show the fields for this country")}
        </button>
      </noscript>
    </>
  );
}

/** A browser that reloads a page, or goes back to it, puts the former choice into the list and tells nobody. */
function useRestoredChoice({ id, value }: CountryFieldProps["field"]) {
  // Once, when the form comes alive: later every choice is told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server said the choice was, at that moment
  useEffect(() => {
    const select = document.getElementById(id);
    if (select instanceof HTMLSelectElement && select.value !== value)
      select.dispatchEvent(new Event("input", { bubbles: true }));
  }, []);
}
