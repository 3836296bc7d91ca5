"use client";

import type { z } from "zod";
import { Form } from "#components/form/form";
import { RadioGroup, type RadioOption } from "#components/form/radio-group";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { saveDeliveryAction } from "./actions.ts";
import { shippingSchema } from "./schema.ts";

export function ShippingForm({
  csrf,
  methods,
  chosen,
}: {
  csrf: string;
  methods: readonly RadioOption[];
  chosen: z.output<typeof shippingSchema>["method"];
}) {
  return (
    <Form
      kept
      id="shipping"
      schema={shippingSchema}
      action={saveDeliveryAction}
      csrf={csrf}
      defaultValue={{ method: chosen }}
    >
      {(fields) => (
        <>
          <RadioGroup field={fields.method} legend={t("Delivery method")} isLegendHidden options={methods} />
          <SubmitButton>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
