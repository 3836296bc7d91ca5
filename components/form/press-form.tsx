// A form that is one button. Should the press be refused, it says why, there and then.
"use client";

import type { ReactNode } from "react";
import { Csrf } from "./csrf.tsx";
import styles from "./form.module.css";
import { type AnsweringAction, type Prepare, sentencesIn, usePost } from "./use-post.tsx";

type PressFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** What the press is about, sent as hidden fields. */
  fields: Readonly<Record<string, string | number>>;
  /** What the browser does first. */
  prepare?: Prepare;
  /** The button. */
  children: ReactNode;
};

export function PressForm({ action, csrf, fields, prepare, children }: PressFormProps) {
  const { answer, post, onSubmit, isPending } = usePost(action, prepare);
  const [refusal] = sentencesIn(answer);
  return (
    <form action={post} onSubmit={onSubmit} aria-busy={isPending}>
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
