// A password that may be looked at while it is typed (ASVS 6.2.6): long ones are mistyped blind.
"use client";

import { type ComponentProps, useState } from "react";
import { currentLanguage, t } from "#lib/language";
import { Field } from "./field.tsx";
import { useForgetting } from "./forgetting.tsx";
import { useIsScripted } from "./is-scripted.tsx";
import styles from "./password-field.module.css";

type PasswordFieldProps = Omit<ComponentProps<typeof Field>, "type" | "label"> & {
  label?: string;
  autoComplete: "current-password" | "new-password";
  /** Empties the field when the form's answer is not what was hoped for: a wrong password is of no use to anybody. */
  isForgottenWhenRefused?: boolean;
};

export function PasswordField({ label = t("Password"), isForgottenWhenRefused = false, ...field }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const isScripted = useIsScripted();
  useForgetting(field.field.id, isForgottenWhenRefused);
  return (
    <div className={styles["password"]}>
      <Field {...field} label={label} type={isShown ? "text" : "password"} autoCapitalize="none" spellCheck={false} />
      {isScripted ? (
        <button type="button" className={styles["toggle"]} onClick={() => setShown(!isShown)}>
          {isShown ? t("Hide") : t("Show")}
          <span className="visually-hidden"> {currentLanguage() === "en" ? label.toLowerCase() : label}</span>
        </button>
      ) : null}
    </div>
  );
}
