// What a page asks the server about its session. The server's clock alone decides; a failing line decides nothing.
"use client";

import { addresses, type SecondsLeft, type Watched } from "./watched.ts";

/** How much is left; `over` when nothing is, `unknown` when the server could not be asked. */
export type Status = SecondsLeft | "over" | "unknown";

/** Asks without keeping the session alive. */
export const askStatus = ({ of, handle }: Watched): Promise<Status> =>
  ask(`${addresses[of].session}/status`, { headers: { "session-handle": handle } });

/** Says that the person is still there. */
export const extend = ({ of, handle, csrf }: Watched): Promise<Status> =>
  ask(`${addresses[of].session}/extension`, {
    method: "POST",
    headers: { "session-handle": handle },
    body: formOf({ csrf }),
  });

/** Has the server keep what is being typed on the page at `address`; also while that page is going away. */
export async function keep(typed: FormData, address: string): Promise<void> {
  try {
    await fetch("/session/typed", { method: "POST", body: typed, keepalive: true, referrer: address });
  } catch {
    // The line is down, and what was typed stays where it is for as long as the page does.
  }
}

async function ask(path: string, init: RequestInit): Promise<Status> {
  try {
    // Led elsewhere is not over: somebody is asked to prove themselves, in this tab or in another.
    const answer = await fetch(path, { ...init, redirect: "manual", cache: "no-store" });
    if (answer.status === 204) return "over";
    return answer.status === 200 ? ((await answer.json()) as SecondsLeft) : "unknown";
  } catch {
    return "unknown";
  }
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
