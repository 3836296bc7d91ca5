"use client";

import { useLayoutEffect, useRef } from "react";
import { useFormStatus } from "react-dom";

/** Empties a field when the form's answer is not what was hoped for: a wrong password or code is of no use to anybody. */
export function useForgetting(id: string, isForgotten: boolean): void {
  const { pending } = useFormStatus();
  const wasPending = useRef(false);
  // In the same breath as the answer shows: a moment later it could be the next try that is emptied.
  useLayoutEffect(() => {
    const input = document.getElementById(id);
    if (isForgotten && wasPending.current && !pending && input instanceof HTMLInputElement) input.value = "";
    wasPending.current = pending;
  }, [id, isForgotten, pending]);
}
