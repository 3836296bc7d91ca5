// A one-time code: of an app, or from a sheet of recovery codes. Browsers and password managers know how to fill it in.
"use client";

import type { ComponentProps } from "react";
import { Field } from "./field.tsx";
import { useForgetting } from "./forgetting.tsx";

type CodeFieldProps = Pick<ComponentProps<typeof Field>, "field" | "label" | "hint"> & {
  /** `either`: an app's code, or a recovery code, so the keyboard must have letters. */
  takes: "code" | "recovery-code" | "either";
};

export function CodeField({ field, label, hint, takes }: CodeFieldProps) {
  useForgetting(field.id, true);
  return (
    <Field
      field={field}
      label={label}
      hint={hint}
      inputMode={takes === "code" ? "numeric" : "text"}
      autoComplete={takes === "recovery-code" ? "off" : "one-time-code"}
      autoCapitalize={takes === "code" ? "none" : "characters"}
      spellCheck={false}
      enterKeyHint="go"
      {...(takes === "code" ? { width: "short" } : {})}
    />
  );
}
