import { WishButton } from "#components/catalog/wish-button";
import { mostOfOneKind } from "#lib/cart";
import { expectedBack, expectedDay, type VariantView } from "#lib/catalog";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { csrfToken } from "#lib/request";
import { fewLeft } from "#lib/stock";
import { said } from "#lib/wording";
import { currentWishes } from "../../current-wishes.ts";
import { AddToCartForm } from "./add-to-cart-form.tsx";
import { Arrival } from "./arrival.tsx";
import styles from "./product.module.css";
import { StockNotice } from "./stock-notice.tsx";

type OfferProps = { name: string; variant: VariantView | undefined; isAsked: boolean };

/** Price, stock and the button, for the variant that is chosen. `isAsked`: somebody just asked to hear when it is back. */
export async function Offer({ name, variant, isAsked }: OfferProps) {
  if (variant === undefined) {
    return <p className={styles["lacking"]}>{t("We do not make it in this combination. Choose another one above.")}</p>;
  }
  return (
    <section aria-label={t("Price and availability")} className={styles["offer"]}>
      <p className={styles["price"]}>
        {formatMoney(variant.priceMinor)} <small>{t("VAT included")}</small>
      </p>
      {variant.stock === 0 ? (
        <>
          <p className={styles["lacking"]}>{lackInWords(expectedBack(variant))}</p>
          <div id="notice" className={styles["notice"]}>
            <StockNotice variant={variant} isAsked={isAsked} />
          </div>
        </>
      ) : (
        <>
          <p id="stock" className={styles["stock"]}>
            {stockInWords(variant.stock)}
          </p>
          <Arrival weightGrams={variant.weightGrams} />
          <AddToCartForm csrf={await csrfToken()} sku={variant.sku} most={Math.min(variant.stock, mostOfOneKind)} />
        </>
      )}
      <WishButton
        sku={variant.sku}
        piece={[name, ...Object.values(variant.options).map(said)].join(", ")}
        isWished={(await currentWishes()).has(variant.sku)}
        isWordShown
      />
    </section>
  );
}

const lackInWords = (back: Date | undefined) =>
  back === undefined
    ? t("Sold out. More are being made.")
    : t("Sold out. We expect more about {day}.", { day: expectedDay().format(back) });

/** How many, wherever that is what the quantity ends at. */
function stockInWords(stock: number): string {
  if (stock <= fewLeft) return t("Only {stock} left.", { stock });
  return stock < mostOfOneKind ? t("We have {stock} of these.", { stock }) : t("In stock.");
}
