// How long until something: right when the page is made, and counted down where scripts run.
"use client";

import { useEffect, useState } from "react";
import { t } from "#lib/language";
import { after, elapsed, inSecondsUp, seconds as lasting, now } from "#lib/time";
import styles from "./lab.module.css";

export function TimeLeft({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = after(now(), lasting(seconds));
    const count = () => setLeft(Math.max(0, inSecondsUp(elapsed(now(), end))));
    count();
    const timer = setInterval(count, lasting(1));
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <span role="timer" className={styles["left"]}>
      {left === 0 ? t("now") : t("in {time}", { time: onClock(left) })}
    </span>
  );
}

/** 14:32, or 7:58:05. */
function onClock(left: number): string {
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const pair = (figure: number) => String(figure).padStart(2, "0");
  return hours === 0 ? `${minutes}:${pair(seconds)}` : `${hours}:${pair(minutes)}:${pair(seconds)}`;
}
