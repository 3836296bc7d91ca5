"use client";

import { useEffect } from "react";
import { useIsOffline } from "#components/use-is-offline";
import { t } from "#lib/language";
import styles from "./offline-notice.module.css";

/** While the shop is out of reach: that it is. A link leads nowhere then, or the browser would put its own page in place of ours. */
export function OfflineNotice() {
  const isOffline = useIsOffline();
  useEffect(() => {
    if (!isOffline) return undefined;
    const stay = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[href^="/"]')) event.preventDefault();
    };
    window.addEventListener("click", stay, true);
    return () => window.removeEventListener("click", stay, true);
  }, [isOffline]);
  return (
    <div role="status" className={styles["place"]}>
      {isOffline ? (
        <p className={styles["notice"]}>
          {t("You are offline. This page stays; its links lead on when the connection is back.")}
        </p>
      ) : null}
    </div>
  );
}
