/** From the cookies of a request to its session, and to the cookies that its answer sets. */
import "server-only";
import type { NextRequest } from "next/server";
import { copyGuestCart } from "#lib/cart";
import { beginGuest, type Client, type Resumed, resume, type SessionKind, type Visit } from "#lib/session";
import { transaction } from "#lib/transaction";
import { proofOf } from "./bound-proof.ts";
import { attributesFor, cookieNames } from "./session-cookie.ts";

/** A session as its request brought it, and what the answer is to tell the browser. */
export type Carried = Resumed & {
  readonly kind: SessionKind;
  /** Cookies to set; an empty value takes the cookie away. */
  readonly cookies: readonly { readonly kind: SessionKind; readonly value: string }[];
};

/** Resumes the session of the first of `kinds` whose cookie names one that lives. */
export async function carrySession(
  request: NextRequest,
  kinds: readonly SessionKind[],
  visit: Pick<Visit, "cause" | "offerable"> & { readonly client: Client },
): Promise<Carried> {
  let over: Carried | undefined;
  for (const kind of kinds) {
    const boundDigest = proofOf(request.cookies, kind);
    const resumed = await resume(request.cookies.get(cookieNames[kind])?.value, kind, { ...visit, boundDigest });
    const { session, successor } = resumed;
    if (session.kind !== "anonymous") {
      const cookies = successor ? [{ kind, value: successor }] : [];
      // That a better session has timed out is still news to whoever is left with a lesser one.
      return { ...resumed, kind, cookies, ...(over?.over ? { over: over.over } : {}) };
    }
    if (resumed.over?.reason === "reuse" && kind === "guest") {
      // Once: what is fetched beside a page would make another session each, and overwrite its cookie.
      const isSureToArrive = visit.cause === "person" && visit.offerable;
      if (isSureToArrive) return startAfresh(resumed.over.handle, visit.client);
      return { session: resumed.session, kind, cookies: [] };
    }
    const mine: Carried = { ...resumed, kind, cookies: [] };
    // The cookie goes when a person is there to be told why; a script's request must not take the reason with it.
    const isTold = visit.cause === "person";
    if (resumed.over?.reason === "reuse") return { ...mine, cookies: isTold ? [{ kind, value: "" }] : [] };
    if (resumed.over?.reason === "stale") return mine;
    if (resumed.over) over ??= mine;
  }
  return over ?? { session: { kind: "anonymous" }, kind: kinds[0] ?? "guest", cookies: [] };
}

/** A guest has no account to protect: they go on at once with the same pieces in a session that nobody else knows. */
async function startAfresh(endedHandle: string, client: Client): Promise<Carried> {
  const { session, identifier } = await transaction(async () => {
    const begun = await beginGuest(client);
    await copyGuestCart(endedHandle, begun.session.handle);
    return begun;
  });
  return { session, kind: "guest", cookies: [{ kind: "guest", value: identifier }] };
}

/** Puts the cookies into an answer. */
export function setCookies(answer: { cookies: { set: CallableFunction } }, { cookies }: Carried): void {
  for (const { kind, value } of cookies) {
    const attributes = attributesFor(kind);
    answer.cookies.set(cookieNames[kind], value, value === "" ? { ...attributes, maxAge: 0 } : attributes);
  }
}
