// The payment step with Stripe. The card is typed into frames of Stripe's own; this form sends the token that stands for it.
"use client";

import { useMemo, useRef } from "react";
import { Csrf } from "#components/form/csrf";
import { ErrorSummary } from "#components/form/error-summary";
import { SubmitButton } from "#components/form/submit-button";
import { type Prepare, sentencesIn, usePost } from "#components/form/use-post";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { savePaymentTokenAction } from "./actions.ts";
import styles from "./stripe-form.module.css";
import { type PaymentElementFacts, usePaymentElement } from "./use-payment-element.ts";

export function StripeForm({ csrf, ...facts }: PaymentElementFacts & { csrf: string }) {
  const box = useRef<HTMLDivElement>(null);
  const { state, makeToken } = usePaymentElement(box, facts);

  const prepare: Prepare = async (formData) => {
    const made = await makeToken();
    if ("problem" in made) return { refusal: made.problem };
    formData.set("token", made.token);
    return "ready";
  };
  const { answer, post, onSubmit } = usePost(savePaymentTokenAction, prepare);
  const problems = useMemo(() => sentencesIn(answer).map((text) => ({ text, fieldId: undefined })), [answer]);

  return (
    <form id="payment" action={post} onSubmit={onSubmit} className={styles["form"]}>
      <noscript>
        <p>
          <Rich
            message="<strong>Paying needs JavaScript here.</strong> Cards are taken by Stripe, which does not do without it. Switch it on for this page and load it again: everything else is kept."
            strong={(words) => <strong>{words}</strong>}
          />
        </p>
      </noscript>
      <Csrf token={csrf} />
      <ErrorSummary problems={problems} />
      <div className={state === "unreachable" ? undefined : styles["card"]}>
        <p role="status" className={styles["state"]}>
          {sentences[state]()}
        </p>
        <div ref={box} />
      </div>
      <SubmitButton pending={t("Asking Stripe to keep your card …")}>{t("Continue")}</SubmitButton>
    </form>
  );
}

const sentences = {
  loading: () => t("Stripe’s card form is being loaded …"),
  ready: () => "",
  unreachable: () =>
    t("Stripe cannot be reached at the moment. Load this page again in a minute: everything else is kept."),
} as const;
