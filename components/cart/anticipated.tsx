"use client";

// What is on its way to the cart. The number of pieces shows in the header at once, out of the very form that is being
// sent; what they cost only the server says, and its answer takes the place of all of this.
import { useLayoutEffect, useSyncExternalStore } from "react";
import { useFormStatus } from "react-dom";

let awaited = 0;
const listeners = new Set<() => void>();

function anticipate(pieces: number): () => void {
  change(pieces);
  return () => change(-pieces);
}

function change(by: number): void {
  awaited += by;
  for (const tell of listeners) tell();
}

type AnticipatesProps = { instead?: number } | { by: number };

/**
 * Stands in a form that changes how many pieces there are: by so many or, where it has a field `quantity`, by those instead
 * of the ones that are there.
 */
export function Anticipates(props: AnticipatesProps) {
  const { data } = useFormStatus();
  const change = "by" in props ? props.by : Number(data?.get("quantity")) - (props.instead ?? 0);
  const pieces = data === null ? 0 : change;
  // Before the page is painted with the answer, lest both count for a moment.
  useLayoutEffect(() => anticipate(pieces), [pieces]);
  return null;
}

/** How many pieces there are, and will be. Who hears the page hears of them once they are there. */
export function PieceCount({ count }: { count: number }) {
  return (
    count +
    useSyncExternalStore(
      subscribe,
      () => awaited,
      () => 0,
    )
  );
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
