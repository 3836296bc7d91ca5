// What a sign-in has made of two carts, piece by piece; nothing where the address tells of what is not here.

import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import type { CartLineView, CartView } from "#lib/cart";
import type { CartNews } from "./cart-news.ts";

export function Merged({ news, cart }: { news: CartNews; cart: CartView }) {
  const among = (lines: readonly CartLineView[], skus: readonly string[]) =>
    lines.filter(({ sku }) => skus.includes(sku));
  const joined = among(cart.lines, news.joined);
  const later = among(cart.later, news.joined);
  const capped = among(cart.lines, news.capped);
  if (joined.length + later.length === 0) return null;
  return (
    <Notice tone="done" title="You are signed in, and your two carts are one.">
      <ul>
        {joined.length === 0 ? null : <li>Here again from your account: {inWords(joined)}.</li>}
        {later.length === 0 ? null : <li>Still saved for later: {inWords(later)}.</li>}
        {capped.map((line) => (
          <li key={line.sku}>
            Both carts together held more of {inWords([line])}: {line.quantity} can be had.
          </li>
        ))}
        {news.wishes === undefined ? null : (
          <li>
            {news.wishes === 1 ? "The piece" : `The ${news.wishes} pieces`} you had saved joined your{" "}
            <Link prefetch={false} href="/wish-list">
              wish list
            </Link>
            .
          </li>
        )}
      </ul>
    </Notice>
  );
}

const inWords = (lines: readonly CartLineView[]) =>
  lines.map(({ name, options }) => (options === "" ? name : `${name} (${options})`)).join(", ");
