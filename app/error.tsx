// What went wrong is in the log; here is only what the person can do. It needs nothing more from the network, which may be
// what went wrong.
"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { BareFrame } from "#components/site/bare-frame";
import { t } from "#lib/language";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const path = usePathname();
  const isOnline = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  return (
    <BareFrame home="/">
      {isOnline ? (
        <>
          <h1>{t("Something went wrong on our side")}</h1>
          <p className="prose">{howItStands(path)}</p>
        </>
      ) : (
        <>
          <h1>{t("You are offline")}</h1>
          <p className="prose">
            {t(
              "Your cart is kept with us. Whether your last press has reached us, the page says once the connection is back. An order is neither placed nor paid twice.",
            )}
          </p>
        </>
      )}
      <p>
        <button type="button" className="button" onClick={reset}>
          {t("Try again")}
        </button>
      </p>
    </BareFrame>
  );
}

/** Whoever is about to pay wonders first of all whether they have paid. */
function howItStands(path: string): string {
  if (/\/checkout\/(review|wait)|\/test-bank\//.test(path))
    return t(
      "Your order may have reached us all the same. Try again: an order is neither placed nor paid twice, and without one nothing is charged.",
    );
  return /\/checkout\//.test(path)
    ? t(
        "Your cart is as it was, and nothing is charged before you place the order. Try again, and if it stays like this, come back in a few minutes.",
      )
    : t("Your cart is as it was. Try again, and if it stays like this, come back in a few minutes.");
}

function onConnection(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
