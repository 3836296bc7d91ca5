"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { savePaymentAction } from "./actions.ts";
import styles from "./payment-form.module.css";
import { paymentSchema } from "./schema.ts";

export function PaymentForm({ csrf, name }: { csrf: string; name: string }) {
  return (
    <Form id="payment" schema={paymentSchema} action={savePaymentAction} csrf={csrf} defaultValue={{ "cc-name": name }}>
      {(fields) => (
        <>
          <Field
            field={fields["cc-number"]}
            label={t("Card number")}
            autoComplete="cc-number"
            inputMode="numeric"
            enterKeyHint="next"
            spellCheck={false}
          />
          <div className={styles["pair"]}>
            <Field
              field={fields["cc-exp"]}
              label={t("Expiry date")}
              hint={t("Month and year, 04/29")}
              autoComplete="cc-exp"
              inputMode="numeric"
              enterKeyHint="next"
            />
            <Field
              field={fields["cc-csc"]}
              label={t("Security code")}
              hint={t("Often on the back")}
              autoComplete="cc-csc"
              inputMode="numeric"
              enterKeyHint="next"
            />
          </div>
          <Field
            field={fields["cc-name"]}
            label={t("Name on the card")}
            autoComplete="cc-name"
            autoCapitalize="words"
            spellCheck={false}
            enterKeyHint="done"
          />
          <SubmitButton pending={t("Asking the bank to keep your card …")}>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
