"use client";

import { useMemo } from "react";
import type { z } from "zod";
import { Checkbox } from "#components/form/checkbox";
import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { AddressFields } from "../../../address-form/address-fields.tsx";
import { inOrderOfCountry } from "../../../address-form/field-order.ts";
import type { AddressFormats } from "../../../address-form/formats.ts";
import { askedByCountry } from "../../../address-form/schema.ts";
import { addAddressAction, changeAddressAction } from "./actions.ts";
import { changedEntrySchema, entrySchema } from "./schema.ts";

type EntryFormProps = {
  csrf: string;
  formats: AddressFormats;
  entry: Partial<z.input<typeof entrySchema>>;
};

type Fields = Parameters<typeof AddressFields>[0]["fields"] & { label: Parameters<typeof Field>[0]["field"] };

function EntryFields({ fields, formats }: { fields: Fields; formats: AddressFormats }) {
  return (
    <>
      <Field
        field={fields.label}
        label={t("What you call it")}
        isOptional
        hint={t("For example Home, or Aunt Rose.")}
        autoComplete="off"
        autoCapitalize="sentences"
        enterKeyHint="next"
      />
      <AddressFields fields={fields} formats={formats} />
    </>
  );
}

/** Another address. The first is the default: whoever keeps one wants it suggested. */
export function NewEntryForm({ csrf, formats, entry, isFirst }: EntryFormProps & { isFirst: boolean }) {
  const schema = useMemo(() => askedByCountry(entrySchema, () => formats), [formats]);
  const order = inOrderOfCountry(Object.keys(entrySchema.shape), formats);
  return (
    <Form kept id="address" schema={schema} action={addAddressAction} csrf={csrf} order={order} defaultValue={entry}>
      {(fields) => (
        <>
          <EntryFields fields={fields} formats={formats} />
          {isFirst ? (
            <input type="hidden" name="default" value="on" />
          ) : (
            <Checkbox field={fields.default}>{t("Make it the default, which checkout suggests")}</Checkbox>
          )}
          <SubmitButton pending={t("Keeping it …")}>{t("Save address")}</SubmitButton>
        </>
      )}
    </Form>
  );
}

/** An address that is there already; which of them it is, and whether it is the default, is not for this form to change. */
export function ChangedEntryForm({ csrf, formats, entry, id }: EntryFormProps & { id: string }) {
  const schema = useMemo(() => askedByCountry(changedEntrySchema, () => formats), [formats]);
  const order = inOrderOfCountry(Object.keys(changedEntrySchema.shape), formats);
  return (
    <Form kept id="address" schema={schema} action={changeAddressAction} csrf={csrf} order={order} defaultValue={entry}>
      {(fields) => (
        <>
          <input type="hidden" name="id" value={id} />
          {entry.default === undefined ? null : <input type="hidden" name="default" value={entry.default} />}
          <EntryFields fields={fields} formats={formats} />
          <SubmitButton pending={t("Keeping it …")}>{t("Save address")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
