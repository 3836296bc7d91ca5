/**
 * What the guard has found out about the session of a request, handed on to the page that answers the same request, so that
 * each asks the database once. Only where somebody looks at a page: whatever writes reads the session itself, inside its
 * transaction if need be, and so does a page that nobody handed anything to.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Session, StaffSession } from "#lib/session";

type Live = Exclude<Session | StaffSession, { kind: "anonymous" }>;

type HandedOn = { readonly value: string; readonly session: Live };

declare global {
  // Next bundles the guard and the pages apart, and the server that runs both is bundled by nobody.
  var cartwrightRequest: AsyncLocalStorage<{ handedOn?: HandedOn }> | undefined;
}

const running = () => {
  globalThis.cartwrightRequest ??= new AsyncLocalStorage();
  return globalThis.cartwrightRequest;
};

/** Answers one request, from its guard to its page. */
export const inOneRequest = <T>(answer: () => T): T => running().run({}, answer);

/** Hands on the session that the cookie `value` opens. */
export function handOn(value: string, session: Live): void {
  const request = running().getStore();
  if (request) request.handedOn = { value, session };
}

/** The session of that kind, if the guard of this very request has found that the cookie `value` opens it. */
export function handedOn<Kind extends Live["kind"]>(
  value: string | undefined,
  kind: Kind,
): Extract<Live, { kind: Kind }> | undefined {
  const found = running().getStore()?.handedOn;
  if (!found || found.value !== value || found.session.kind !== kind) return undefined;
  return found.session as Extract<Live, { kind: Kind }>;
}
