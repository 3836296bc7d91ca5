"use client";

import { useSyncExternalStore } from "react";

/** Whether a press on a button without a form would do anything: not in the server's HTML, and never without script. */
export const useIsScripted = () =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
