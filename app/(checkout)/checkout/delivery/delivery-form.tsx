"use client";

import type { z } from "zod";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { saveAddressAction } from "./actions.ts";
import { AddressFields } from "./address-fields.tsx";
import { deliverySchema } from "./schema.ts";

type DeliveryFormProps = {
  csrf: string;
  countries: readonly { value: string; label: string }[];
  address: Partial<z.input<typeof deliverySchema>>;
};

export function DeliveryForm({ csrf, countries, address }: DeliveryFormProps) {
  return (
    <Form id="delivery" schema={deliverySchema} action={saveAddressAction} csrf={csrf} defaultValue={address}>
      {(fields) => (
        <>
          <AddressFields fields={fields} countries={countries} />
          <SubmitButton>Continue</SubmitButton>
        </>
      )}
    </Form>
  );
}
