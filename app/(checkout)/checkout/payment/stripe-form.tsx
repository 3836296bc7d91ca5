// The payment step with Stripe. The card is typed into frames of Stripe's own; this form sends the token that stands for it.
"use client";

import { useActionState, useRef } from "react";
import { Csrf } from "#components/form/csrf";
import { ErrorSummary, type FormProblem, problemsIn } from "#components/form/error-summary";
import { SubmitButton } from "#components/form/submit-button";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { savePaymentTokenAction } from "./actions.ts";
import styles from "./stripe-form.module.css";
import { type PaymentElementFacts, usePaymentElement } from "./use-payment-element.ts";

export function StripeForm({ csrf, ...facts }: PaymentElementFacts & { csrf: string }) {
  const box = useRef<HTMLDivElement>(null);
  const { state, makeToken } = usePaymentElement(box, facts);

  // A client's function, unlike in every other form of the shop: without script there is no card to send.
  const [problems, send] = useActionState(async (_: FormProblem[], formData: FormData): Promise<FormProblem[]> => {
    const made = await makeToken();
    if ("problem" in made) return [{ text: made.problem, fieldId: undefined }];
    formData.set("token", made.token);
    const answer = await savePaymentTokenAction(undefined, formData);
    return problemsIn(answer?.error, "payment", ["token"]).map(({ text }) => ({ text, fieldId: undefined }));
  }, []);

  return (
    <form id="payment" action={send} className={styles["form"]}>
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
      <p role="status" className={styles["state"]}>
        {sentences[state]()}
      </p>
      <div ref={box} />
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
