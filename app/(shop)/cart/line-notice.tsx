// What has just happened to one line, as long as it is still true. The key: news of another line takes the focus anew.

import { Notice } from "#components/checkout/notice";
import { PressForm } from "#components/form/press-form";
import { Link } from "#components/link";
import type { CartLineView, CartView } from "#lib/cart";
import { restoreLineAction } from "./actions.ts";
import type { CartNews } from "./cart-news.ts";

export function LineNotice({ news, cart, csrf }: { news: CartNews; cart: CartView; csrf: string }) {
  const { lines, later, removed } = cart;
  const newsOf = (sku: string | undefined, place: readonly CartLineView[]) => place.find((line) => line.sku === sku);
  const added = newsOf(news.added, lines);
  const back = newsOf(news.back, [...lines, ...later]);
  const saved = newsOf(news.later, later);
  if (removed !== undefined && removed.sku === news.removed) {
    return (
      <Notice key={`removed ${removed.sku}`} tone="done" title={`Removed: ${removed.name}.`}>
        <PressForm action={restoreLineAction} csrf={csrf} fields={{ variant: removed.variantId, sku: removed.sku }}>
          <button type="submit" className="button-quiet">
            Put it back
          </button>
        </PressForm>
      </Notice>
    );
  }
  if (saved) return <Notice key={`saved ${saved.sku}`} tone="done" title={`${saved.name} is saved for later.`} />;
  if (back) return <Notice key={`back ${back.sku}`} tone="done" title={`${back.name} is back where it was.`} />;
  return added === undefined ? null : (
    <Notice key={`added ${added.sku}`} tone="done" title={`${added.name} is in your cart.`}>
      <Link prefetch={false} href="/products">
        Keep looking around
      </Link>
    </Notice>
  );
}
