/**
 * How the server tells a page that a new identifier is on its way. The page answers with a request of its own, so that
 * the old one is replaced within a round trip; without scripts the person's next request does the same.
 */
import type { Resumed } from "#lib/session";

/** `offered`: the answer set a successor, which waits to be used; `due`: one can be had from the rotation endpoint. */
export const rotationHeader = "session-rotation";

/** What to tell about a resumed session, if anything. */
export function rotationWord({ successor, isDue }: Resumed): "offered" | "due" | undefined {
  if (successor) return "offered";
  return isDue ? "due" : undefined;
}
