"use client";

import type { z } from "zod";
import { Checkbox } from "#components/form/checkbox";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { AddressFields } from "../../../address-form/address-fields.tsx";
import { saveAddressAction } from "./actions.ts";
import { deliverySchema } from "./schema.ts";

type DeliveryFormProps = {
  csrf: string;
  countries: readonly { value: string; label: string }[];
  address: Partial<z.input<typeof deliverySchema>>;
  /** For somebody with an account that has room for it. */
  mayKeep: boolean;
};

export function DeliveryForm({ csrf, countries, address, mayKeep }: DeliveryFormProps) {
  return (
    <Form id="delivery" schema={deliverySchema} action={saveAddressAction} csrf={csrf} defaultValue={address}>
      {(fields) => (
        <>
          <AddressFields fields={fields} countries={countries} />
          {mayKeep ? <Checkbox field={fields.keep}>Keep this address in my account</Checkbox> : null}
          <SubmitButton>Continue</SubmitButton>
        </>
      )}
    </Form>
  );
}
