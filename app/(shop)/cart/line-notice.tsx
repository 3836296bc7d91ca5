// What has just happened to one line, as long as it is still true. The key: news of another line takes the focus anew.
import { Notice } from "#components/checkout/notice";
import { type CartLineView, type CartView, isOfPrice } from "#lib/cart";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { KeepLooking } from "../keep-looking.tsx";
import type { CartNews } from "./cart-news.ts";

export function LineNotice({ news, cart }: { news: CartNews; cart: CartView }) {
  const { lines, later } = cart;
  const newsOf = (sku: string | undefined, place: readonly CartLineView[]) => place.find((line) => line.sku === sku);
  const added = newsOf(news.added, lines);
  const back = newsOf(news.back, [...lines, ...later]);
  const saved = newsOf(news.later, later);
  const seen = newsOf(news.seen, [...lines, ...later]);
  if (saved)
    return (
      <Notice key={`saved ${saved.sku}`} tone="done" title={t("{name} is saved for later.", { name: saved.name })} />
    );
  if (back)
    return (
      <Notice key={`back ${back.sku}`} tone="done" title={t("{name} is back where it was.", { name: back.name })} />
    );
  if (seen && !isOfPrice(seen.notice))
    return (
      <Notice
        key={`seen ${seen.sku}`}
        tone="done"
        title={t("{name} costs {price} from now on.", { name: seen.name, price: formatMoney(seen.unitMinor) })}
      />
    );
  return added === undefined ? null : (
    <Notice key={`added ${added.sku}`} tone="done" title={t("{name} is in your cart.", { name: added.name })}>
      {news.up === undefined ? null : (
        <p>{t("With those you had saved for later, they are {quantity} now.", { quantity: added.quantity })}</p>
      )}
      <KeepLooking sku={added.sku} />
    </Notice>
  );
}
