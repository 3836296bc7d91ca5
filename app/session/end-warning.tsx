// Says that the session is about to end, in time to do something about it (WCAG 2.2.1). A modal dialog of the browser's
// own: it takes the focus and gives it back, keeps it inside, and makes the page behind it wait.
"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Csrf } from "#components/form/csrf";
import { localPath, t } from "#lib/language";
import { type Duration, elapsed, inSecondsUp, now, seconds } from "#lib/time";
import styles from "./end-warning.module.css";
import { addresses, type Watched } from "./watched.ts";

type EndWarningProps = {
  of: Watched["of"];
  limit: "idle" | "absolute";
  endAt: Date;
  csrf: string;
  /** False when it did not work. */
  onStay: () => Promise<boolean>;
  onDismiss: () => void;
};

export function EndWarning({ of, limit, endAt, csrf, onStay, onDismiss }: EndWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useSecondsUntil(endAt);
  const mayStay = limit === "idle";
  const [hasFailed, setFailed] = useState(false);
  const stay = async () => setFailed(!(await onStay()));
  const goOn = () => (mayStay ? void stay() : onDismiss());

  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useTitle(mayStay ? t("Are you still there?") : t("Your sign-in ends soon"));

  return (
    <dialog
      ref={dialog}
      className={styles["dialog"]}
      aria-labelledby="end-warning-title"
      aria-describedby="end-warning-text end-warning-left"
      // The Escape key is a person's: whoever presses it is there.
      onCancel={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <h2 id="end-warning-title" className={styles["title"]}>
        {mayStay ? t("Are you still there?") : t("Your sign-in ends soon")}
      </h2>
      <p id="end-warning-text">
        {mayStay
          ? t("Nothing has happened here for a while, so we will sign you out to protect you.")
          : t(
              "To protect you, nobody stays signed in for longer than a working day. This cannot be put off; sign in again, and you are back where you were.",
            )}{" "}
        {of === "customer" ? t("What you have typed is kept for you.") : null}
      </p>
      {/* Seen every second, and heard only now and then. */}
      <p className={styles["left"]} aria-hidden="true">
        {clock(left)}
      </p>
      <p id="end-warning-left" role="status" className="visually-hidden">
        {t("{time} left.", { time: inWords(milestone(left)) })}
      </p>
      {hasFailed ? (
        <p role="alert" className={styles["failure"]}>
          {t("The shop could not be reached. Please press again.")}
        </p>
      ) : null}
      <div className={styles["answers"]}>
        <button type="button" className="button" onClick={goOn}>
          {mayStay ? t("Stay signed in") : t("Go on until then")}
        </button>
        <form method="post" action={localPath(addresses[of].signOut)}>
          <Csrf token={csrf} />
          <button type="submit" className="button-quiet">
            {t("Sign out now")}
          </button>
        </form>
      </div>
    </dialog>
  );
}

function useSecondsUntil(endAt: Date): number {
  const [left, setLeft] = useState(() => secondsUntil(endAt));
  useEffect(() => {
    setLeft(secondsUntil(endAt));
    const timer = setInterval(() => setLeft(secondsUntil(endAt)), seconds(1));
    return () => clearInterval(timer);
  }, [endAt]);
  return left;
}

const secondsUntil = (endAt: Date) => Math.max(0, inSecondsUp(elapsed(now(), endAt) as Duration));

/** For whoever has the page in a tab that they are not looking at. */
function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      if (document.title === title) document.title = before;
    };
  }, [title]);
}

const clock = (left: number) => `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;

/** The last of these that has gone by: what is read out changes four times, not once a second. */
const milestone = (left: number) => [10, 30, 60].find((step) => left <= step) ?? left - (left % 60 || 60) + 60;

function inWords(left: number): string {
  if (left < 60) return t("{count, plural, one {# second} other {# seconds}}", { count: left });
  return t("{count, plural, one {# minute} other {# minutes}}", { count: Math.floor(left / 60) });
}
