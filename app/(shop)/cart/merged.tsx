// What a sign-in has made of two carts, piece by piece; nothing where the address tells of what is not here.
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import type { CartLineView, CartView } from "#lib/cart";
import { t } from "#lib/language";
import type { CartNews } from "./cart-news.ts";

export function Merged({ news, cart }: { news: CartNews; cart: CartView }) {
  const among = (lines: readonly CartLineView[], skus: readonly string[]) =>
    lines.filter(({ sku }) => skus.includes(sku));
  const joined = among(cart.lines, news.joined);
  const later = among(cart.later, news.joined);
  const capped = among(cart.lines, news.capped);
  const [payingToo, paying] = [among(cart.lines, news.paying), among(cart.later, news.paying)];
  if (joined.length + later.length + payingToo.length + paying.length === 0) return null;
  return (
    <Notice tone="done" title={t("You are signed in, and your two carts are one.")}>
      <ul>
        {joined.length === 0 ? null : (
          <li>{t("Here again from your account: {pieces}.", { pieces: inWords(joined) })}</li>
        )}
        {later.length === 0 ? null : <li>{t("Still saved for later: {pieces}.", { pieces: inWords(later) })}</li>}
        {paying.length === 0 ? null : (
          <li>
            {t("Being paid just now, and saved for later here in case the bank says no: {pieces}.", {
              pieces: inWords(paying),
            })}
          </li>
        )}
        {payingToo.length === 0 ? null : (
          <li>
            {t("Being paid just now, and in this cart besides: {pieces}.", {
              pieces: inWords(payingToo),
            })}
          </li>
        )}
        {capped.map((line) => (
          <li key={line.sku}>
            {t("Both carts together held more of {pieces}: {quantity} can be had.", {
              pieces: inWords([line]),
              quantity: line.quantity,
            })}
          </li>
        ))}
        {news.wishes === undefined ? null : (
          <li>
            <Rich
              message="{wishes, plural, one {The piece} other {The # pieces}} you had saved joined your <link>wish list</link>."
              wishes={news.wishes}
              link={(words) => (
                <Link prefetch={false} href="/wish-list">
                  {words}
                </Link>
              )}
            />
          </li>
        )}
      </ul>
    </Notice>
  );
}

const inWords = (lines: readonly CartLineView[]) =>
  lines.map(({ name, options }) => (options === "" ? name : `${name} (${options})`)).join(", ");
