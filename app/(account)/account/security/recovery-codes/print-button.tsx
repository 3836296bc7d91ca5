"use client";

import { useIsScripted } from "#components/form/is-scripted";
import { t } from "#lib/language";

/** Prints the page; without script the browser's own menu does. */
export const PrintButton = () =>
  useIsScripted() ? (
    <button type="button" className="button" onClick={() => window.print()}>
      {t("Print")}
    </button>
  ) : null;
