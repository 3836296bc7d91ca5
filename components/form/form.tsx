// The one way a form is made here: it posts to a server action and works before, or without, any script.
// With script, the same schema checks each field when it is left, and what was typed survives an error.
// What the browser has to do first goes into `prepare`, never around the action.
"use client";

import { type DefaultValue, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { type FormEvent, type ReactNode, useState } from "react";
import type { z } from "zod";
import "./validate-without-eval.ts";
import { Csrf } from "./csrf.tsx";
import { ErrorSummary, type FormProblem, problemsIn } from "./error-summary.tsx";
import styles from "./form.module.css";
import { isFieldCheck } from "./is-field-check.tsx";
import { type Answer, type AnsweringAction, type Prepare, usePost } from "./use-post.tsx";
import { useTypedValuesKept } from "./use-typed-values-kept.tsx";

export type { AnsweringAction } from "./use-post.tsx";

type Fields<S extends z.ZodObject> = ReturnType<typeof useForm<z.input<S>, z.output<S>>>[1];

type FormProps<S extends z.ZodObject> = {
  /** Unique on the page; ids of fields begin with it. */
  id: string;
  schema: S;
  action: AnsweringAction;
  csrf: string;
  /** What the browser does once the fields are as they should be, and before they are sent. */
  prepare?: Prepare;
  defaultValue?: DefaultValue<z.input<S>>;
  /** The names of the fields as they stand on the page; needed where that depends on what was typed. */
  order?: (typed: Readonly<Record<string, unknown>>) => readonly string[];
  /** Is what is typed kept until it is sent? Its page gives it back (`typedBefore`), after a reload or the session's end. */
  kept?: boolean;
  children: (fields: Fields<S>) => ReactNode;
};

/** A form whose fields are given to `children`; errors are summed up above them, and the summary takes the focus. */
export function Form<S extends z.ZodObject>({
  id,
  schema,
  action,
  csrf,
  prepare,
  defaultValue,
  order,
  kept,
  children,
}: FormProps<S>) {
  const { answer: lastResult, post, onSubmit: prepareAndPost } = usePost(action, prepare);
  const [form, fields] = useForm<z.input<S>, z.output<S>>({
    id,
    lastResult: lastResult ?? null,
    constraint: getZodConstraint(schema),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
  });
  const problemsOf = (errors: Answer["error"]) =>
    problemsIn(errors, id, order?.(form.value ?? {}) ?? Object.keys(schema.shape));
  const [problems, setProblems] = useState<FormProblem[]>(() => problemsOf(refusalOf(lastResult)));
  const element = useTypedValuesKept();

  const [answered, setAnswered] = useState(lastResult);
  if (answered !== lastResult) {
    setAnswered(lastResult);
    setProblems(problemsOf(refusalOf(lastResult)));
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    form.onSubmit(event);
    if (isFieldCheck(event.nativeEvent as SubmitEvent)) return;
    setProblems(problemsOf(form.allErrors));
    prepareAndPost(event);
  };

  return (
    <form
      ref={element}
      id={form.id}
      action={post}
      onSubmit={onSubmit}
      noValidate={form.noValidate}
      className={styles["form"]}
      data-kept={kept}
    >
      <Csrf token={csrf} />
      <ErrorSummary problems={problems} />
      {children(fields)}
    </form>
  );
}

/** What is wrong with what was sent; nothing while it was sent only to have the form drawn anew. */
const refusalOf = (answer: Answer | undefined) => (answer?.intent === undefined ? answer?.error : undefined);
