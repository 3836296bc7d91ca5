// What went wrong is in the log; here is only what the person can do. It needs nothing more from the network, which may be
// what went wrong.
"use client";

import { useIsOffline } from "#components/use-is-offline";
import { t } from "#lib/language";
import { BareFrame } from "./bare-frame.tsx";

type WentWrongProps = {
  /** How things stand while the network is there. */
  told: string;
  reset: () => void;
};

/** In a page's place: that it or a press came to nothing, how things stand, and the way to try again. */
export function WentWrong({ told, reset }: WentWrongProps) {
  const isOffline = useIsOffline();
  return (
    <BareFrame home="/">
      {isOffline ? (
        <>
          <h1>{t("You are offline")}</h1>
          <p className="prose">
            {t(
              "Your cart is kept with us. Whether your last press has reached us, the page says once the connection is back. An order is neither placed nor paid twice.",
            )}
          </p>
        </>
      ) : (
        <>
          <h1>{t("Something went wrong on our side")}</h1>
          <p className="prose">{told}</p>
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
