"use client";

import { useEffect, useState } from "react";
import { localPath } from "#lib/language";

/** Somewhere to go; the note says what a product costs. */
export type Option = { path: string; name: string; note?: string; picture?: string };

/** What matches best, and how many products match in all. */
type Suggestions = { options: readonly Option[]; total: number };

/** Fewer letters than these could be the beginning of anything. */
const fewestLetters = 2;
/** Milliseconds after the last letter: whoever types fast asks once. */
const pause = 120;

/**
 * Suggestions for what is being typed; undefined until there are some. Those for the letters before stay until the next are
 * there, so that nothing flickers.
 */
export function useSuggestions(typed: string): Suggestions | undefined {
  const [found, setFound] = useState<Suggestions>();
  const words = typed.trim();
  const isLongEnough = words.length >= fewestLetters;
  useEffect(() => {
    if (!isLongEnough) return setFound(undefined);
    const superseded = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(words, superseded.signal);
      if (answer && !superseded.signal.aborted) setFound(answer);
    }, pause);
    return () => {
      clearTimeout(timer);
      superseded.abort();
    };
  }, [words, isLongEnough]);
  return isLongEnough ? found : undefined;
}

/** Without an answer there is nothing to suggest; the search itself works all the same. */
async function ask(words: string, signal: AbortSignal): Promise<Suggestions | undefined> {
  try {
    const answer = await fetch(localPath(`/search/suggestions?q=${encodeURIComponent(words)}`), { signal });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
