// The one line on which a browser hears from the server that its session has ended, wherever that was.
"use client";

import { seconds } from "#lib/time";
import type { News } from "./tabs.ts";
import { addresses, type Watched } from "./watched.ts";

/** A server that has refused to tell is called again after this. */
const patience = seconds(15);

type Told = {
  readonly onEnd: (news: Extract<News, { is: "over" }>) => void;
  /** The server keeps no line for this browser, or not now. */
  readonly onRefusal: () => void;
};

/**
 * Listens until `signal`, in one tab for all of a browser, which has six connections to a shop, and needs them for pages.
 * A tab that goes hands on to another.
 */
export function hearEnd(of: Watched["of"], { onEnd, onRefusal }: Told, signal: AbortSignal): void {
  const listen = () =>
    new Promise<void>((handOn) => {
      let line: EventSource;
      const call = () => {
        if (signal.aborted) return;
        line = new EventSource(`${addresses[of].session}/events`);
        line.addEventListener("end", ({ data }) => {
          line.close();
          onEnd({ is: "over", ...JSON.parse(data) });
        });
        // The browser itself calls again when the line breaks, but not after a refusal.
        line.addEventListener("error", () => {
          if (line.readyState !== EventSource.CLOSED) return;
          onRefusal();
          setTimeout(call, patience);
        });
      };
      call();
      signal.addEventListener("abort", () => {
        line.close();
        handOn();
      });
    });
  // Fails only when it is called off while another tab listens.
  navigator.locks.request(`end of ${of}`, { signal }, listen).catch(() => undefined);
}
