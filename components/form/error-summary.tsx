// What must be put right, first on the form and under the reader's focus (WCAG 3.3.1, 2.4.3).
// It keeps the list of the last press: a list that shrinks while one types would move the page under the finger.
"use client";

import { useEffect, useRef } from "react";
import { t } from "#lib/language";
import styles from "./form.module.css";

export type FormProblem = { text: string; fieldId: string | undefined };

/** A list of what went wrong, each linked to its field; nothing at all when all is well. */
export function ErrorSummary({ problems }: { problems: readonly FormProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length === 0) return;
    box.current?.focus();
    return markTitle();
  }, [problems]);

  if (problems.length === 0) return null;
  return (
    // autoFocus becomes an attribute in the server's HTML: without script the browser itself moves there.
    // biome-ignore lint/a11y/noAutofocus: the answer to a press that failed is what the person must hear next
    <div ref={box} className={styles["summary"]} role="alert" tabIndex={-1} autoFocus>
      <h2 className={styles["summaryTitle"]}>{titleOf(problems)}</h2>
      <ul className={styles["summaryList"]}>
        {problems.map(({ text, fieldId }) => (
          <li key={fieldId ?? text}>{fieldId === undefined ? text : <a href={`#${fieldId}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The problems of an answer, those of the form as a whole first, then in the order of its `fields`. */
export function problemsIn(
  errors: Record<string, string[] | null> | undefined,
  formId: string,
  fields: readonly string[],
): FormProblem[] {
  const whole = (errors?.[""] ?? []).map((text) => ({ text, fieldId: undefined }));
  const single = fields.flatMap((name) =>
    (errors?.[name] ?? []).slice(0, 1).map((text) => ({ text, fieldId: `${formId}-${name}` })),
  );
  return [...whole, ...single];
}

function titleOf(problems: readonly FormProblem[]): string {
  if (problems.some(({ fieldId }) => fieldId === undefined)) return t("That did not work");
  return t("{count, plural, one {One thing to put right} other {# things to put right}}", { count: problems.length });
}

function markTitle(): () => void {
  const title = document.title;
  const marked = t("Error: {title}", { title });
  document.title = marked;
  return () => {
    if (document.title === marked) document.title = title;
  };
}
