"use client";

import type { z } from "zod";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { AddressFields } from "../../../(checkout)/checkout/delivery/address-fields.tsx";
import { deliverySchema } from "../../../(checkout)/checkout/delivery/schema.ts";
import { saveDefaultAddressAction } from "./actions.ts";

type AddressFormProps = {
  csrf: string;
  countries: readonly { value: string; label: string }[];
  address: Partial<z.input<typeof deliverySchema>>;
};

export function AddressForm({ csrf, countries, address }: AddressFormProps) {
  return (
    <Form id="address" schema={deliverySchema} action={saveDefaultAddressAction} csrf={csrf} defaultValue={address}>
      {(fields) => (
        <>
          <AddressFields fields={fields} countries={countries} />
          <SubmitButton pending="Keeping it …">Keep this address</SubmitButton>
        </>
      )}
    </Form>
  );
}
