import { CartLine } from "#components/cart/cart-line";
import { Picture } from "#components/catalog/picture";
import { Rich } from "#components/rich";
import type { CartView } from "#lib/cart";
import { t } from "#lib/language";
import { moveToCartAction, removeLineAction } from "./actions.ts";
import styles from "./cart.module.css";
import { LineButton } from "./line-button.tsx";

/** What waits below the cart, at today's prices and as far as there is any today; nothing is set aside for it. */
export function LaterLines({ cart, csrf }: { cart: CartView; csrf: string }) {
  if (cart.later.length === 0) return null;
  return (
    <section aria-labelledby="later" className={styles["later"]}>
      <h2 id="later">{t("Saved for later")}</h2>
      <p>{t("Not part of this order, and not set aside for you.")}</p>
      <ul className={styles["lines"]}>
        {cart.later.map((line) => (
          <CartLine
            key={line.variantId}
            {...line}
            heading="h3"
            href={`/products/${line.slug}`}
            picture={<Picture name={line.picture} alt="" sizes="8rem" />}
            notice={line.notice?.text}
            controls={
              cart.isBeingPaid ? null : (
                <>
                  {line.stock === 0 ? null : (
                    <LineButton
                      action={moveToCartAction}
                      csrf={csrf}
                      line={line}
                      label={(piece) => <Rich message="Move{piece} to the cart" piece={piece} />}
                    />
                  )}
                  <LineButton
                    action={removeLineAction}
                    csrf={csrf}
                    line={line}
                    label={(piece) => <Rich message="Remove{piece}" piece={piece} />}
                  />
                </>
              )
            }
          />
        ))}
      </ul>
    </section>
  );
}
