// React 19 resets a form when its action has answered, which would wipe what the person typed. React's own
// events are switched off at that moment, so the listener must be a native one.
"use client";

import { useEffect, useRef } from "react";

/** For a form's `ref`: what was typed into it stays when its action has answered. */
export function useTypedValuesKept() {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = element.current;
    const keep = (event: Event) => event.preventDefault();
    form?.addEventListener("reset", keep);
    return () => form?.removeEventListener("reset", keep);
  }, []);
  return element;
}
