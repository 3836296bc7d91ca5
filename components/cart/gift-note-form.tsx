// Words to whoever unpacks it. The counter only tells: nothing that is typed or pasted is cut off, the server says what is
// too long.
"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Csrf } from "#components/form/csrf";
import type { AnsweringAction } from "#components/form/form";
import { FormName } from "#components/form/form-name";
import { SubmitButton } from "#components/form/submit-button";
import { localPath, t } from "#lib/language";
import styles from "./gift-note.module.css";

type Note = { readonly message: string; readonly hidesPrices: boolean };

type GiftNoteFormProps = {
  action: AnsweringAction;
  csrf: string;
  gift: Note | undefined;
  /** What was typed and has not been sent. */
  typed: Note | undefined;
  /** Characters. */
  longest: number;
};

export function GiftNoteForm({ action, csrf, gift, typed, longest }: GiftNoteFormProps) {
  const [answer, post] = useActionState(action, undefined, localPath("/cart"));
  const problem = answer?.error?.["message"]?.[0] ?? answer?.error?.[""]?.[0];
  const sent = problem === undefined ? undefined : noteIn(answer?.initialValue);
  const standing = sent ?? gift ?? { message: "", hidesPrices: false };
  const { message, hidesPrices } = sent ?? typed ?? standing;
  // While it is being typed the server learns of it too: then it is not back, it was never away.
  const [wasTyped] = useState(typed !== undefined);
  const [length, setLength] = useState(lengthOf(message));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (answer?.error) field.current?.focus();
  }, [answer]);
  const told = `gift-message-room${problem === undefined ? "" : " gift-message-problem"}`;
  return (
    <details className={styles["gift"]} open={gift !== undefined || typed !== undefined || problem !== undefined}>
      <summary>{gift === undefined ? t("Is it a gift?") : t("It is a gift")}</summary>
      {/* React resets a form to what it was made with once its action has answered: a new answer is a new form. */}
      <form
        key={`${standing.message} ${standing.hidesPrices}`}
        action={post}
        className={styles["form"]}
        aria-label={t("Gift note")}
        data-kept
      >
        <Csrf token={csrf} />
        <FormName name="gift" />
        {wasTyped && typed !== undefined ? (
          <p className={styles["unsent"]}>{t("What you had typed is here again. It is not saved yet.")}</p>
        ) : null}
        <label htmlFor="gift-message">{t("Message on the card (optional)")}</label>
        <textarea
          ref={field}
          id="gift-message"
          name="message"
          rows={4}
          autoComplete="off"
          defaultValue={message}
          onInput={(event) => setLength(lengthOf(event.currentTarget.value))}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={told}
          // biome-ignore lint/a11y/noAutofocus: the answer to what the person has just done
          autoFocus={problem !== undefined}
        />
        <p id="gift-message-room" className={styles["room"]} data-over={length > longest ? "" : undefined}>
          {t("{length} of {longest} characters", { length, longest })}
        </p>
        {problem === undefined ? null : (
          <p role="alert" id="gift-message-problem" className={styles["problem"]}>
            <span className="visually-hidden">{t("Error:")} </span>
            {problem}
          </p>
        )}
        <label className={styles["tick"]}>
          <input type="checkbox" name="hidesPrices" defaultChecked={hidesPrices} />
          {t("No prices on the delivery note")}
        </label>
        <SubmitButton variant="button-quiet">{t("Keep the gift note")}</SubmitButton>
      </form>
    </details>
  );
}

const noteIn = (sent: Readonly<Record<string, unknown>> | null | undefined): Note | undefined =>
  sent ? { message: String(sent["message"] ?? ""), hidesPrices: sent["hidesPrices"] === "on" } : undefined;

/** As the server counts. */
const lengthOf = (message: string) => [...message.replaceAll("\r\n", "\n").trim()].length;
