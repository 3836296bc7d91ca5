"use client";

import { type ReactNode, useId } from "react";
import { Csrf } from "#components/form/csrf";
import { SubmitButton } from "#components/form/submit-button";
import { type AnsweringAction, sentencesIn, usePost } from "#components/form/use-post";
import { t } from "#lib/language";
import styles from "../../../components/form/form.module.css";
import { Attempt } from "./attempt.tsx";

type Token = { readonly label: string; readonly hint: string };

type AttackFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** The field for what was copied. */
  token?: Token;
  /** What the button says. */
  children: ReactNode;
};

/** A button that attacks, and below it what came of it. */
export function AttackForm({ action, csrf, token, children }: AttackFormProps) {
  const { answer, post } = usePost(action);
  const problemId = useId();
  const [problem] = sentencesIn(answer);
  const isTokenWrong = answer?.error?.["token"] !== undefined;
  return (
    <>
      <form action={post} noValidate className={styles["form"]}>
        <Csrf token={csrf} />
        {token === undefined ? null : <TokenField token={token} problemId={isTokenWrong ? problemId : undefined} />}
        {problem === undefined ? null : (
          <p role="alert" id={problemId} className={styles["error"]}>
            {problem}
          </p>
        )}
        <SubmitButton variant="button-quiet" pending={t("Asking the shop…")}>
          {children}
        </SubmitButton>
      </form>
      {answer?.told === undefined ? null : <Attempt told={answer.told} />}
    </>
  );
}

/** Like a password: no browser keeps or completes it, and no answer brings it back. `problemId` names what is wrong with it. */
const TokenField = ({ token, problemId }: { token: Token; problemId: string | undefined }) => (
  <div className={styles["field"]}>
    <label className={styles["label"]} htmlFor="token">
      {token.label}
    </label>
    <p className={styles["hint"]} id="token-hint">
      {token.hint}
    </p>
    <input
      id="token"
      name="token"
      type="password"
      autoComplete="off"
      required
      // Without script the answer is a whole page, and the browser goes to where something is to be put right.
      // biome-ignore lint/a11y/noAutofocus: the field whose problem the person must hear next
      autoFocus={problemId !== undefined}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId === undefined ? "token-hint" : `token-hint ${problemId}`}
      className={styles["control"]}
    />
  </div>
);
