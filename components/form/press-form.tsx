// A form that is one button. Should the press be refused, it says why, there and then.
"use client";

import { type ReactNode, useActionState } from "react";
import { Csrf } from "./csrf.tsx";
import styles from "./form.module.css";
import type { AnsweringAction } from "./form.tsx";

type PressFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** What the press is about, sent as hidden fields. */
  fields: Readonly<Record<string, string | number>>;
  /** The button. */
  children: ReactNode;
};

export function PressForm({ action, csrf, fields, children }: PressFormProps) {
  const [answer, post, isPending] = useActionState(action, undefined);
  const refusal = answer?.error?.[""]?.[0];
  return (
    <form action={post} aria-busy={isPending}>
      <Csrf token={csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {refusal === undefined ? null : (
        <p role="alert" className={styles["error"]}>
          {refusal}
        </p>
      )}
    </form>
  );
}
