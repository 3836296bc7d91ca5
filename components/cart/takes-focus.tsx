// Where the person is led after a press whose button is gone: a removed line, a refused order.
"use client";

import { type ReactNode, useEffect, useRef } from "react";

type TakesFocusProps = {
  className: string;
  /** The ids of what names the box, and of what else is said in it. */
  labelledBy: string;
  describedBy: string | undefined;
  children: ReactNode;
};

/** A box that takes the focus when it appears, so that it is read out and the keyboard goes on from there. */
export function TakesFocus({ className, labelledBy, describedBy, children }: TakesFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    // Without script the attribute does the same.
    // biome-ignore lint/a11y/useSemanticElements: nothing in it is filled in
    <div
      ref={box}
      // A box without a role has no name: whoever is led to it would hear nothing.
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={className}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: this is the answer to what the person has just done
      autoFocus
    >
      {children}
    </div>
  );
}
