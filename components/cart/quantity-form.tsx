// How many. A list of what can be had leaves nothing to mistype; with script the choice is sent at once.
"use client";

import { type ChangeEvent, useActionState, useEffect, useRef, useSyncExternalStore } from "react";
import { Csrf } from "#components/form/csrf";
import type { AnsweringAction } from "#components/form/form";
import { t } from "#lib/language";
import { Anticipates } from "./anticipated.tsx";
import styles from "./cart-line.module.css";

type QuantityFormProps = {
  action: AnsweringAction;
  csrf: string;
  variantId: string;
  name: string;
  quantity: number;
  most: number;
  /** Why there is no more to choose. */
  limit: string | undefined;
};

export function QuantityForm({ action, csrf, variantId, name, quantity, most, limit }: QuantityFormProps) {
  const [answer, post, isPending] = useActionState(action, undefined);
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const select = useRef<HTMLSelectElement>(null);
  const isHeard = useRef(false);
  // React resets the form after every answer; what is shown is what is kept, whatever was chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer resets the form even when the quantity stays
  useEffect(() => {
    if (select.current === null) return;
    // Nobody heard what was chosen before the script ran.
    if (!isHeard.current && select.current.value !== String(quantity)) select.current.form?.requestSubmit();
    else select.current.value = String(quantity);
    isHeard.current = true;
  }, [quantity, answer]);
  const send = (event: ChangeEvent<HTMLSelectElement>) => event.currentTarget.form?.requestSubmit();
  const problem = answer?.error?.[""]?.[0];
  // More than there is stays visible until the person has chosen less: nothing changes behind their back.
  const choices = Array.from({ length: Math.max(most, quantity) }, (_, index) => index + 1);
  const id = `quantity-${variantId}`;
  return (
    <form action={post} className={styles["quantity"]} aria-busy={isPending}>
      <Csrf token={csrf} />
      <Anticipates instead={quantity} />
      <input type="hidden" name="variant" value={variantId} />
      <label htmlFor={id}>
        {t("Quantity")}
        <span className="visually-hidden"> {t("of {name}", { name })}</span>
      </label>
      <select
        ref={select}
        id={id}
        name="quantity"
        autoComplete="off"
        defaultValue={quantity}
        onChange={send}
        aria-describedby={limit === undefined ? undefined : `${id}-limit`}
      >
        {choices.map((count) => (
          <option key={count} value={count} disabled={count > most && count !== quantity}>
            {count}
          </option>
        ))}
      </select>
      {isHydrated ? null : (
        <button type="submit" className="button-quiet">
          {t("Update")}
        </button>
      )}
      {limit === undefined ? null : (
        <p id={`${id}-limit`} className={styles["limit"]}>
          {limit}
        </p>
      )}
      {problem === undefined ? null : (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
    </form>
  );
}

const never = () => () => {};
