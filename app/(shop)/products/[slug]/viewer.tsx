"use client";

// Shows one picture as large as the screen, and the next at a key's press. A modal dialog of the browser's own: it keeps
// the focus in and gives it back.
import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { t } from "#lib/language";
import styles from "./viewer.module.css";

export function Viewer({
  pictures,
  className,
  children,
}: {
  pictures: readonly ReactNode[];
  className: string | undefined;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState(0);
  const [isNear, setIsNear] = useState(false);

  const show = (position: number) => {
    setShown((position + pictures.length) % pictures.length);
    setIsNear(false);
  };
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // With a key held down it opens in a tab of its own, as links do.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(Number(link.dataset["position"]));
    dialog.current?.showModal();
  };
  const steps: Readonly<Record<string, number>> = { ArrowLeft: shown - 1, ArrowRight: shown + 1, Home: 0, End: -1 };

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which keys follow too */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
      <section className={className} aria-label={t("Pictures")} tabIndex={0} onClick={open}>
        {children}
      </section>
      <dialog
        ref={dialog}
        className={styles["viewer"]}
        aria-label={t("Picture, enlarged")}
        onKeyDown={(event) => {
          const step = steps[event.key];
          // Nearer, the keys move the picture itself.
          if (step === undefined || isNear) return;
          event.preventDefault();
          show(step);
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
        <section className={styles["stage"]} aria-label={t("Picture")} tabIndex={0} data-near={isNear ? "" : undefined}>
          {pictures[shown]}
        </section>
        <div className={styles["controls"]}>
          <button type="button" onClick={() => show(shown - 1)} disabled={pictures.length < 2}>
            {t("Previous")}
          </button>
          <p role="status">{t("{position} of {count}", { position: shown + 1, count: pictures.length })}</p>
          <button type="button" onClick={() => show(shown + 1)} disabled={pictures.length < 2}>
            {t("Next")}
          </button>
          <button type="button" aria-pressed={isNear} onClick={() => setIsNear(!isNear)}>
            {t("Zoom")}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t("Close")}
          </button>
        </div>
      </dialog>
    </>
  );
}
