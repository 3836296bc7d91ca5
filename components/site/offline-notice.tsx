"use client";

import { useEffect, useState } from "react";
import { isFieldCheck } from "#components/form/is-field-check";
import { useIsOffline } from "#components/use-is-offline";
import { t } from "#lib/language";
import styles from "./offline-notice.module.css";
import { bringOfflinePage } from "./offline-page.ts";

/**
 * While the shop is out of reach: that it is. A link leads nowhere then, or the browser would put another page in place of
 * ours; and a press is not sent, or what was typed would go with the page that says that it failed.
 */
export function OfflineNotice() {
  const isOffline = useIsOffline();
  const [isPressHeld, setPressHeld] = useState(false);
  useEffect(bringOfflinePage, []);
  useEffect(() => {
    if (!isOffline) return undefined;
    const stay = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[href^="/"]')) event.preventDefault();
    };
    const hold = (event: SubmitEvent) => {
      // A search leads elsewhere, as a link does.
      const isSearch = event.target instanceof Element && event.target.closest("search") !== null;
      // What a page sends by itself, such as another quantity, would show what is not so.
      if ((event.submitter === null && !isSearch) || isFieldCheck(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setPressHeld(!isSearch);
    };
    window.addEventListener("click", stay, true);
    window.addEventListener("submit", hold, true);
    return () => {
      window.removeEventListener("click", stay, true);
      window.removeEventListener("submit", hold, true);
      setPressHeld(false);
    };
  }, [isOffline]);
  return (
    <div role="status" className={styles["place"]}>
      {isOffline ? (
        <p className={styles["notice"]}>
          {isPressHeld
            ? t(
                "You are offline. Your press was not sent, so it has ordered and charged nothing. What you typed stays: press again when the connection is back.",
              )
            : t("You are offline. This page stays; its links lead on when the connection is back.")}
        </p>
      ) : null}
    </div>
  );
}
