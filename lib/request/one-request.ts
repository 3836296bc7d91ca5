/** One request, ambient from the server that takes it up to the guard and the page that answer it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import type { Session, StaffSession } from "#lib/session";

export type OneRequest = {
  readonly response: ServerResponse;
  /** The session that the guard has found, and the cookie that opens it: see handed-on.ts. */
  handedOn?: { readonly value: string; readonly session: Live };
  /** Said by a page, whose answer may be on its way with another status. */
  hasFoundNothing?: true;
  /** Who asks, and what for: see refused-access.ts. */
  asked?: { asker: Session | StaffSession; readonly inForm: Set<string> };
};

export type Live = Exclude<Session | StaffSession, { kind: "anonymous" }>;

declare global {
  // Next bundles the guard and the pages apart, and the server that runs both is bundled by nobody.
  var cartwrightRequest: AsyncLocalStorage<OneRequest> | undefined;
}

const running = () => {
  globalThis.cartwrightRequest ??= new AsyncLocalStorage();
  return globalThis.cartwrightRequest;
};

/** Runs what answers one request, from its guard to its page. */
export const inOneRequest = <T>(response: ServerResponse, answer: () => T): T => running().run({ response }, answer);

/** The request that is being answered; none outside of `inOneRequest`. */
export const oneRequest = (): OneRequest | undefined => running().getStore();
