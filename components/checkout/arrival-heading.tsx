// The heading of a page that one arrives at by a press. After a change of page within the browser it takes the focus,
// so that the new page is heard; on a full page load the browser has begun at the top already.
"use client";

import { type ReactNode, useEffect, useRef } from "react";

let hasArrivedBefore = false;

export function ArrivalHeading({ className, children }: { className: string | undefined; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasArrivedBefore || location.pathname !== loadedPath()) heading.current?.focus({ preventScroll: true });
    hasArrivedBefore = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

/** The path of the page that the browser itself has loaded. */
function loadedPath(): string | undefined {
  return URL.parse(performance.getEntriesByType("navigation")[0]?.name ?? "")?.pathname;
}
