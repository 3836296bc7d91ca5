// How the tabs of one browser keep in step: what one of them learns, it tells the others, so that they need not ask.
"use client";

import type { Phase, SecondsLeft, Watched } from "./watched.ts";

/** Always about one session, by its public name: what is true of it is nothing to a tab of another. */
export type News =
  | { readonly is: "left"; readonly handle: string; readonly left: SecondsLeft }
  | { readonly is: "over"; readonly handle: string; readonly because: Extract<Phase, { is: "over" }>["because"] }
  /** A page was loaded for this session, or for nobody who is signed in. */
  | { readonly is: "arrived"; readonly handle: string | undefined };

// The shop and the back office have sessions of their own, and nothing to tell each other.
const nameOf = (of: Watched["of"]) => `session of ${of}`;

/** Listens for news until the returned channel is closed; what is posted on it, all other tabs hear. */
export function joinTabs(
  of: Watched["of"],
  hear: (news: News) => void,
): { tell: (news: News) => void; leave: () => void } {
  const channel = new BroadcastChannel(nameOf(of));
  channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  return { tell: (news) => channel.postMessage(news), leave: () => channel.close() };
}

/** Does something in one tab at a time. */
export const oneTabAtATime = (of: Watched["of"], work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(nameOf(of), work);

/** Tells the other tabs that here nobody is signed in; whoever is, asks the server whether that is so for them. */
export function arriveAsNobody(): void {
  for (const whose of ["customer", "staff"] as const) {
    const tabs = joinTabs(whose, () => undefined);
    tabs.tell({ is: "arrived", handle: undefined });
    tabs.leave();
  }
}
