// Reads the page again until it leads elsewhere: by script where there is script, else by the browser's own refresh.
"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { askAgainAfter } from "./policy.ts";

export function AsksAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), askAgainAfter.withScript);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(askAgainAfter.withoutScriptSeconds)} />
    </noscript>
  );
}
