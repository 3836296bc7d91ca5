// The one press that matters. A second press, a reload or another tab carry the same key, and one key is one order.
"use client";

import { useActionState, useState } from "react";
import { Notice } from "#components/checkout/notice";
import { Csrf } from "#components/form/csrf";
import { SubmitButton } from "#components/form/submit-button";
import { Rich } from "#components/rich";
import { localPath, t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { placeOrderAction } from "./actions.ts";
import styles from "./place-order-form.module.css";

type PlaceOrderFormProps = {
  csrf: string;
  checkoutKey: string;
  cartVersion: number;
  totalMinor: number;
  /** The tax that is in the total. */
  taxName: string;
  /** How long anything may be sent back, in words. */
  returnPeriod: string;
};

export function PlaceOrderForm({
  csrf,
  checkoutKey,
  cartVersion,
  totalMinor,
  taxName,
  returnPeriod,
}: PlaceOrderFormProps) {
  const [answer, post] = useActionState(placeOrderAction, undefined);
  const changes = answer?.error?.[""] ?? [];
  const [heard, setHeard] = useState({ answer, answers: 0 });
  if (heard.answer !== answer) setHeard({ answer, answers: heard.answers + 1 });
  return (
    <form action={post} className={styles["form"]}>
      {changes.length === 0 ? null : (
        // It takes the focus when it appears: each answer has its own, or what changes next would change in silence.
        <Notice key={heard.answers} title={t("Please look again: something has changed")}>
          {changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
        </Notice>
      )}
      <Csrf token={csrf} />
      <input type="hidden" name="key" value={checkoutKey} />
      <input type="hidden" name="cartVersion" value={cartVersion} />
      <input type="hidden" name="totalMinor" value={totalMinor} />
      <p className={styles["total"]}>
        <span>{t("Total, {taxName} included", { taxName })}</span> <strong>{formatMoney(totalMinor)}</strong>
      </p>
      <SubmitButton pending={t("Placing your order …")}>
        {t("Place order and pay {total}", { total: formatMoney(totalMinor) })}
      </SubmitButton>
      <p className={styles["terms"]}>
        <Rich
          message="With this press you order and pay. You may send anything back within {returnPeriod}, see <link>returns (new tab)</link>."
          returnPeriod={returnPeriod}
          link={(words) => (
            <a href={localPath("/help/returns")} target="_blank" rel="noreferrer">
              {words}
            </a>
          )}
        />
      </p>
    </form>
  );
}
