// The heading of a step. After a step change within the browser it takes the focus, so that the next page is heard;
// on a full page load the browser has begun at the top already.
"use client";

import { type ReactNode, useEffect, useRef } from "react";
import styles from "./step-page.module.css";

let hasShownAStep = false;

export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasShownAStep) heading.current?.focus({ preventScroll: true });
    hasShownAStep = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles["heading"]}>
      {children}
    </h1>
  );
}
