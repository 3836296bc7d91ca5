// Reads the page again until it leads elsewhere: by script where there is script, else by the browser's own refresh.
"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { askAgainAfter } from "./policy.ts";

export function AsksAgain() {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    // The pause begins when the answer is there: a bank that is slow is not asked by several at once.
    if (isAsking) return;
    const timer = setTimeout(() => ask(() => router.refresh()), askAgainAfter.withScript);
    return () => clearTimeout(timer);
  }, [router, isAsking]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(askAgainAfter.withoutScriptSeconds)} />
    </noscript>
  );
}
