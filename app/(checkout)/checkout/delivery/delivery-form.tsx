"use client";

import { useMemo } from "react";
import type { z } from "zod";
import { Checkbox } from "#components/form/checkbox";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { AddressFields } from "../../../address-form/address-fields.tsx";
import { inOrderOfCountry } from "../../../address-form/field-order.ts";
import type { AddressFormats } from "../../../address-form/formats.ts";
import { askedByCountry } from "../../../address-form/schema.ts";
import { saveAddressAction } from "./actions.ts";
import { deliverySchema } from "./schema.ts";

type DeliveryFormProps = {
  csrf: string;
  formats: AddressFormats;
  address: Partial<z.input<typeof deliverySchema>>;
  /** For somebody with an account that has room for it. */
  mayKeep: boolean;
};

export function DeliveryForm({ csrf, formats, address, mayKeep }: DeliveryFormProps) {
  const schema = useMemo(() => askedByCountry(deliverySchema, () => formats), [formats]);
  const order = inOrderOfCountry(Object.keys(deliverySchema.shape), formats);
  return (
    <Form
      kept
      id="delivery"
      schema={schema}
      action={saveAddressAction}
      csrf={csrf}
      order={order}
      defaultValue={address}
    >
      {(fields) => (
        <>
          <AddressFields fields={fields} formats={formats} />
          {mayKeep ? <Checkbox field={fields.keep}>{t("Keep this address in my account")}</Checkbox> : null}
          <SubmitButton>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
