// Where the person is led after a press whose button is gone: a removed line, a refused order.
"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A box that takes the focus when it appears, so that it is read out and the keyboard goes on from there. */
export function TakesFocus({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    // Without script the attribute does the same.
    // biome-ignore lint/a11y/noAutofocus: this is the answer to what the person has just done
    <div ref={box} className={className} tabIndex={-1} autoFocus>
      {children}
    </div>
  );
}
