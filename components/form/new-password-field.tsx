// A password that is being chosen: what it must be, and how hard it is to guess while it is typed.
"use client";

import { type ComponentProps, useState } from "react";
import { t } from "#lib/language";
import { PasswordField } from "./password-field.tsx";
import { PasswordStrength } from "./password-strength.tsx";

type NewPasswordFieldProps = Pick<ComponentProps<typeof PasswordField>, "field" | "label"> & {
  leastLength: number;
  /** What others know of its owner. */
  known: string;
};

export function NewPasswordField({ field, label = t("New password"), leastLength, known }: NewPasswordFieldProps) {
  const [password, setPassword] = useState("");
  return (
    <>
      <PasswordField
        field={field}
        label={label}
        autoComplete="new-password"
        hint={t("At least {leastLength} characters of any kind. A short sentence does well.", { leastLength })}
        enterKeyHint="go"
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      {/* Where the server has judged it, an estimate has nothing to add. */}
      <PasswordStrength password={field.errors === undefined ? password : ""} leastLength={leastLength} known={known} />
    </>
  );
}
