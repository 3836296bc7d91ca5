// What has just happened to the cart, told once, with the way back where there is one.
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import type { CartView } from "#lib/cart";
import { t } from "#lib/language";
import { offerInWords } from "#lib/promotion";
import { BoughtAgain } from "./bought-again.tsx";
import type { CartNews } from "./cart-news.ts";
import { LineNotice } from "./line-notice.tsx";
import { Merged } from "./merged.tsx";
import { SetAdded } from "./set-added.tsx";

type CartNoticeProps = {
  news: CartNews;
  cart: CartView;
  /** The number of the order for which the cart is being paid; undefined for whoever may not see it. */
  openOrder: string | undefined;
};

export function CartNotice({ news, cart, openOrder }: CartNoticeProps) {
  if (cart.isBeingPaid) return <BeingPaid number={openOrder} />;
  if (news.short) {
    return (
      <Notice tone="error" title={t("Your order was not placed")}>
        {t("Something in it was sold in the meantime. What is left is noted below; nothing has been charged.")}
      </Notice>
    );
  }
  if (news.joined.length + news.paying.length > 0) return <Merged news={news} cart={cart} />;
  if (news.again !== undefined) return <BoughtAgain number={news.again} cart={cart} />;
  if (news.set !== undefined) return <SetAdded slug={news.set} cart={cart} />;
  if (news.gift !== undefined && cart.lines.length > 0) {
    const title = cart.gift === undefined ? t("This is no gift any more.") : t("Your gift note is kept with the cart.");
    return <Notice tone="done" title={title} />;
  }
  if (news.code === "removed" && cart.promotion === undefined) {
    return <Notice tone="done" title={t("The promotion code is removed from your cart.")} />;
  }
  if (news.code === "kept" && cart.promotion?.offer !== undefined && cart.promotion.obstacle === undefined) {
    const { code, offer } = cart.promotion;
    return <Notice tone="done" title={t("{code} is in your cart: {offer}.", { code, offer: offerInWords(offer) })} />;
  }
  return <LineNotice news={news} cart={cart} />;
}

function BeingPaid({ number }: { number: string | undefined }) {
  return (
    <Notice title={t("This cart is being paid")}>
      <p>
        {t(
          "The bank has not answered yet, so nothing in it can change for the moment. Should the payment fail, the cart is yours again as it was.",
        )}
      </p>
      {number === undefined ? null : (
        <p>
          <Link prefetch={false} href={`/checkout/wait/${number}`}>
            {t("See how the payment of order {number} stands, or call it off", { number })}
          </Link>
        </p>
      )}
    </Notice>
  );
}
