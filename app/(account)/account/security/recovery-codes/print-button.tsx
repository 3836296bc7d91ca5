"use client";

import { useIsScripted } from "#components/form/is-scripted";

/** Prints the page; without script the browser's own menu does. */
export const PrintButton = () =>
  useIsScripted() ? (
    <button type="button" className="button" onClick={() => window.print()}>
      Print
    </button>
  ) : null;
