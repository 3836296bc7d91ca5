// How a form is sent. Some forms need the browser's part first, a signature or a token, which only scripts can ask for. Such a
// form has the server's action all the same, and scripts come between: pressed before they run, or where none do, it
// reaches the shop, which says what was missing. Given a function of the page's own, React would make a form that does nothing.
"use client";

import type { SubmissionResult } from "@conform-to/react";
import { type FormEvent, startTransition, useActionState, useState, useTransition } from "react";

/** What a form is told; `told` is shown this once and kept nowhere. */
export type Answer = SubmissionResult<string[]> & { readonly told?: readonly string[] };

/** A server action as `useActionState` calls it. A function of the page's own has no such mark. */
export type AnsweringAction = {
  (previous: Answer | undefined, formData: FormData): Promise<Answer | undefined>;
  readonly isOfServer: true;
};

/** What is done in the browser before a form is sent: it is ready, given up for another, or refused with a sentence. */
export type Prepare = (formData: FormData) => Promise<"ready" | "given-up" | { readonly refusal: string }>;

/** As `useActionState`; where something is to be prepared, `onSubmit` does that and posts the form itself. */
export function usePost(action: AnsweringAction, prepare?: Prepare) {
  const [told, post, isPosting] = useActionState(action, undefined);
  const [refused, setRefused] = useState<{ readonly answer: Answer; readonly after: Answer | undefined }>();
  const [isPreparing, startPreparing] = useTransition();

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!prepare || event.defaultPrevented) return;
    event.preventDefault();
    const formData = new FormData(event.currentTarget);
    startPreparing(async () => {
      const prepared = await prepare(formData);
      // What follows a wait belongs to no transition any more, unless it is said again.
      startTransition(() => {
        if (prepared === "ready") post(formData);
        else if (prepared !== "given-up") setRefused({ answer: refusalOf(formData, prepared.refusal), after: told });
      });
    });
  };

  const isLatest = refused !== undefined && refused.after === told;
  return { answer: isLatest ? refused.answer : told, post, onSubmit, isPending: isPosting || isPreparing };
}

/** What is wrong with a form whose fields nobody sees: with whichever of them, it is wrong with the press. */
export const sentencesIn = (answer: Answer | undefined): string[] =>
  Object.values(answer?.error ?? {}).flatMap((problems) => problems ?? []);

/** As the server would refuse it. Without what was typed, the form would be taken for a new one. */
const refusalOf = (formData: FormData, sentence: string): Answer => ({
  status: "error",
  initialValue: Object.fromEntries([...formData].filter((entry): entry is [string, string] => isText(entry[1]))),
  error: { "": [sentence] },
});

const isText = (value: FormDataEntryValue) => typeof value === "string";
