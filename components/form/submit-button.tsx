// The button that sends a form. A second press while the first is under way does nothing; should one slip
// through, the server's own guards make it harmless.
"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import styles from "./form.module.css";

// A field that is left is checked, and what is said of it would move the button from under the pointer that leaves the
// field for it: the press would be lost.
const stayInField = (event: MouseEvent) => event.preventDefault();

type SubmitButtonProps = {
  children: ReactNode;
  /** Spoken and shown while the answer is awaited: “Placing your order…”. The button itself keeps its name. */
  pending?: string;
  variant?: "button" | "button-quiet";
};

/** A submit button that keeps its name, its place and its focus while the form is being sent. */
export function SubmitButton({ children, pending, variant = "button" }: SubmitButtonProps) {
  const { pending: isPending } = useFormStatus();
  // aria-disabled, not disabled: a disabled button loses the focus and is gone for a screen reader.
  const ignoreSecondPress = (event: MouseEvent) => {
    if (isPending) event.preventDefault();
  };
  return (
    <div className={styles["submit"]}>
      <button
        type="submit"
        className={variant}
        aria-disabled={isPending}
        onMouseDown={stayInField}
        onClick={ignoreSecondPress}
      >
        {children}
      </button>
      {pending === undefined ? null : (
        <p role="status" className={styles["pending"]}>
          {isPending ? pending : ""}
        </p>
      )}
    </div>
  );
}
