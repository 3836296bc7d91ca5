/**
 * What the guard has found out about the session of a request, handed on to the page that answers the same request, so that
 * each asks the database once. Only where somebody looks at a page: whatever writes reads the session itself, inside its
 * transaction if need be, and so does a page that nobody handed anything to.
 */
import { type Live, oneRequest } from "./one-request.ts";

/** Hands on the session that the cookie `value` opens. */
export function handOn(value: string, session: Live): void {
  const request = oneRequest();
  if (request) request.handedOn = { value, session };
}

/** The session of that kind, if the guard of this very request has found that the cookie `value` opens it. */
export function handedOn<Kind extends Live["kind"]>(
  value: string | undefined,
  kind: Kind,
): Extract<Live, { kind: Kind }> | undefined {
  const found = oneRequest()?.handedOn;
  if (!found || found.value !== value || found.session.kind !== kind) return undefined;
  return found.session as Extract<Live, { kind: Kind }>;
}
