"use client";

import { useActionState } from "react";
import { Anticipates } from "#components/cart/anticipated";
import { Csrf } from "#components/form/csrf";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { addToCartAction } from "../../cart/actions.ts";
import styles from "./product.module.css";

/** How many, and the button; what stands in the way is said beside it. */
export function AddToCartForm({ csrf, sku, most }: { csrf: string; sku: string; most: number }) {
  const [answer, post] = useActionState(addToCartAction, undefined);
  const problem = answer?.error?.[""]?.[0];
  return (
    <form action={post} className={styles["form"]}>
      <Csrf token={csrf} />
      <Anticipates />
      <input type="hidden" name="sku" value={sku} />
      <label htmlFor="quantity">{t("Quantity")}</label>
      <select key={sku} id="quantity" name="quantity" aria-describedby="stock" defaultValue={1}>
        {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
      <SubmitButton>{t("Add to cart")}</SubmitButton>
      {problem === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
    </form>
  );
}
