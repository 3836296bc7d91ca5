import type { Metadata } from "next";
import { CartTotals } from "#components/cart/cart-totals";
import { EmptyCart } from "#components/cart/empty-cart";
import { GiftNoteForm } from "#components/cart/gift-note-form";
import { DayRange } from "#components/checkout/day-range";
import { destinationOf } from "#lib/address-book";
import { type CartView, longestGiftMessage, missingForFree, readCart } from "#lib/cart";
import { listCategories } from "#lib/catalog";
import { orderSummary } from "#lib/checkout";
import { countryName, cutOffInWords, deliveryEstimate, departureDay, home, nameOfDelivery } from "#lib/delivery";
import { t } from "#lib/language";
import { findOpenOrder } from "#lib/orders";
import { csrfToken, currentSession, sessionTimedOut } from "#lib/request";
import { now } from "#lib/time";
import { findableAs } from "../findable-as.ts";
import { setGiftAction } from "./actions.ts";
import styles from "./cart.module.css";
import { CartLines } from "./cart-lines.tsx";
import { readCartNews } from "./cart-news.ts";
import { CartNotice } from "./cart-notice.tsx";
import { CheckoutControl } from "./checkout-control.tsx";
import { LaterLines } from "./later-lines.tsx";
import { Promotion } from "./promotion.tsx";
import { TimedOutNotice } from "./timed-out-notice.tsx";
import { unsentGift } from "./unsent-gift.ts";

/** Whoever comes without a session, as search engines do, finds an empty one that leads into the shop. */
export const generateMetadata = (): Metadata =>
  findableAs({
    path: "/cart",
    title: t("Cart"),
    description: t("What you have chosen, what it costs to your door, and the way to the checkout."),
  });

export default async function CartPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await currentSession();
  const destination = await destinationOf(session);
  const [cart, csrf, query] = await Promise.all([readCart(session, destination ?? home), csrfToken(), searchParams]);
  // A session that has to be proved again is told no more of the order than that there is one.
  const isInDoubt = session.kind === "customer" && session.proofDue;
  const openOrder = cart.isBeingPaid && !isInDoubt ? await findOpenOrder(session) : undefined;
  const timedOut = await sessionTimedOut();
  // While the bank is asked, what was ordered counts, whatever has become of a promotion since.
  const address = openOrder?.address ?? destination;
  const totals = openOrder ?? orderSummary(cart, { address, deliveryMethod: "standard" });
  const { country } = address ?? home;
  const missingForFreeMinor = missingForFree(cart.itemsMinor, { country, weightGrams: cart.weightGrams });
  const isDeliveryTakenOff = totals.promotionCode !== undefined && cart.promotion?.offer?.kind === "free-delivery";
  const news = readCartNews(query);
  const promotion = <Promotion cart={cart} address={address} linked={news.promotion} csrf={csrf} />;
  return (
    <div className={`page ${styles["cart"]}`}>
      <h1 className={styles["title"]}>{t("Cart")}</h1>
      <CartNotice openOrder={openOrder?.number} news={news} cart={cart} />
      {timedOut ? <TimedOutNotice kind={timedOut.kind} /> : null}
      {cart.lines.length === 0 ? (
        <>
          <CartLines cart={cart} csrf={csrf} removed={news.removed} />
          <EmptyCart categories={await listCategories()} />
          {news.promotion !== undefined || cart.promotion ? promotion : null}
        </>
      ) : (
        <div className={styles["columns"]}>
          <div>
            <CartLines cart={cart} csrf={csrf} removed={news.removed} />
            {cart.isBeingPaid ? null : (
              <GiftNoteForm
                action={setGiftAction}
                csrf={csrf}
                gift={cart.gift}
                typed={await unsentGift(session, cart.gift)}
                longest={longestGiftMessage}
              />
            )}
          </div>
          <CartTotals
            totals={totals}
            delivery={nameOfDelivery(openOrder?.deliveryMethod ?? "standard")}
            promotion={cart.isBeingPaid ? null : promotion}
            missingForFreeMinor={isDeliveryTakenOff ? 0 : (missingForFreeMinor ?? 0)}
            arrival={<DayRange {...deliveryEstimate("standard", country, departureDay(now()))} />}
            cutOff={cutOffInWords(now())}
            destination={countryName(country)}
            isDestinationKnown={address !== undefined}
            checkout={<CheckoutControl session={session} csrf={csrf} />}
            obstacle={obstacleOf(cart)}
          />
        </div>
      )}
      <LaterLines cart={cart} csrf={csrf} removed={news.removed} />
    </div>
  );
}

function obstacleOf({ isBeingPaid, lines }: CartView): string | undefined {
  if (isBeingPaid) return t("The bank has been asked to pay this sum.");
  const isShort = lines.some(({ quantity, stock }) => quantity > stock);
  return isShort ? t("Some of this has been sold meanwhile. Put right what is noted, then check out.") : undefined;
}
