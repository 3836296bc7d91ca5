// A set has come into the cart: all of it, or what there is.
import { Notice } from "#components/checkout/notice";
import type { CartView } from "#lib/cart";
import { findSet } from "#lib/collections";
import { t } from "#lib/language";

export async function SetAdded({ slug, cart }: { slug: string; cart: CartView }) {
  const set = await findSet(slug);
  const isThere = set?.pieces.some(({ slug: piece }) => cart.lines.some((line) => line.slug === piece));
  // The address outlives what it tells: meanwhile somebody may have bought or removed it all.
  if (set === undefined || !isThere) return null;
  return (
    <Notice tone="done" title={t("“{name}” is in your cart, one of each.", { name: set.name })}>
      {set.missing.length === 0
        ? undefined
        : t("Sold out, so not among them: {pieces}.", { pieces: set.missing.join(", ") })}
    </Notice>
  );
}
