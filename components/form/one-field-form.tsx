// A form of one field, which the server alone checks: no library comes to the browser for it.
"use client";

import type { InputHTMLAttributes } from "react";
import { Csrf } from "./csrf.tsx";
import styles from "./form.module.css";
import { SubmitButton } from "./submit-button.tsx";
import { type AnsweringAction, sentencesIn, usePost } from "./use-post.tsx";
import { useTypedValuesKept } from "./use-typed-values-kept.tsx";

type Own = "id" | "value" | "className" | "required";

type OneFieldFormProps = Omit<InputHTMLAttributes<HTMLInputElement>, Own> & {
  action: AnsweringAction;
  csrf: string;
  /** What it is about, sent as hidden fields. */
  fields: Readonly<Record<string, string>>;
  name: string;
  label: string;
  hint: string;
  /** What the button says. */
  press: string;
};

/** Whatever else an `<input>` takes (type, autoComplete, defaultValue …) is passed on. */
export function OneFieldForm({ action, csrf, fields, name, label, hint, press, ...rest }: OneFieldFormProps) {
  const { answer, post } = usePost(action);
  const form = useTypedValuesKept();
  const [problem] = sentencesIn(answer);
  const [id, hintId, problemId] = [`one-${name}`, `one-${name}-hint`, `one-${name}-problem`];
  return (
    <form ref={form} action={post} noValidate className={styles["form"]}>
      <Csrf token={csrf} />
      {Object.entries(fields).map(([hidden, value]) => (
        <input key={hidden} type="hidden" name={hidden} value={value} />
      ))}
      <div className={styles["field"]}>
        <label className={styles["label"]} htmlFor={id}>
          {label}
        </label>
        <p className={styles["hint"]} id={hintId}>
          {hint}
        </p>
        <input
          {...rest}
          // Without script the answer is a whole page, and the browser goes to where something is to be put right.
          // biome-ignore lint/a11y/noAutofocus: the field whose problem the person must hear next
          autoFocus={problem !== undefined}
          id={id}
          name={name}
          required
          defaultValue={String(answer?.initialValue?.[name] ?? rest.defaultValue ?? "")}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? hintId : `${hintId} ${problemId}`}
          className={styles["control"]}
        />
        {problem === undefined ? null : (
          <p role="alert" className={styles["error"]} id={problemId}>
            {problem}
          </p>
        )}
      </div>
      <SubmitButton variant="button-quiet">{press}</SubmitButton>
    </form>
  );
}
