"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { askForNoticeAction } from "./actions.ts";
import { stockNoticeSchema } from "./schema.ts";

export function StockNoticeForm({ csrf, sku, email }: { csrf: string; sku: string; email: string }) {
  return (
    <Form
      id="stock-notice"
      schema={stockNoticeSchema}
      action={askForNoticeAction}
      csrf={csrf}
      defaultValue={email === "" ? {} : { email }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="sku" value={sku} />
          <Field
            field={fields.email}
            label={t("Email")}
            hint={t("We write once, when it is back, and then forget the address.")}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="send"
          />
          <SubmitButton variant="button-quiet">{t("Write to me when it is back")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
