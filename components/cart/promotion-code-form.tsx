// The field for a promotion code. A refusal stands beside it and leaves what was typed.
"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Csrf } from "#components/form/csrf";
import type { AnsweringAction } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { localPath, t } from "#lib/language";
import styles from "./promotion-code.module.css";

type PromotionCodeFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** What was said of one cart says nothing of the next. */
  cartVersion: number;
  /** A code that came with a link: entered at once with script, by a press without. */
  linked: string | undefined;
};

export function PromotionCodeForm({ action, csrf, cartVersion, linked }: PromotionCodeFormProps) {
  // Without script the answer is the cart without its news, so that this field and nothing above it takes the focus.
  const [answer, post] = useActionState(action, undefined, localPath("/cart"));
  const [judged, setJudged] = useState({ answer, cartVersion });
  if (judged.answer !== answer) setJudged({ answer, cartVersion });
  const problem = judged.cartVersion === cartVersion ? problemIn(answer) : undefined;
  const typed = answer?.initialValue?.["code"];
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (answer?.error) input.current?.focus();
  }, [answer]);
  const form = useRef<HTMLFormElement>(null);
  // Following a link changes nothing yet (a mail scanner follows it too): the form is sent, as by a press.
  useEffect(() => {
    if (linked !== undefined) form.current?.requestSubmit();
  }, [linked]);
  return (
    <form ref={form} action={post} className={styles["form"]}>
      <Csrf token={csrf} />
      <label className={styles["label"]} htmlFor="promotion-code">
        {t("Promotion code")}
      </label>
      <div className={styles["row"]}>
        <input
          ref={input}
          id="promotion-code"
          name="code"
          className={styles["input"]}
          defaultValue={typeof typed === "string" ? typed : (linked ?? "")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : "promotion-code-problem"}
          // biome-ignore lint/a11y/noAutofocus: the answer to what the person has just done
          autoFocus={problem !== undefined}
        />
        <SubmitButton variant="button-quiet">
          {t("Apply")}
          <span className="visually-hidden"> {t("promotion code")}</span>
        </SubmitButton>
      </div>
      {problem === undefined ? null : (
        <p role="alert" id="promotion-code-problem" className={styles["problem"]}>
          <span className="visually-hidden">{t("Error:")} </span>
          {problem}
        </p>
      )}
    </form>
  );
}

const problemIn = (answer: Awaited<ReturnType<AnsweringAction>>) =>
  answer?.error?.["code"]?.[0] ?? answer?.error?.[""]?.[0];
