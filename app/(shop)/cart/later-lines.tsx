import { CartLine } from "#components/cart/cart-line";
import { Picture } from "#components/catalog/picture";
import { Rich } from "#components/rich";
import type { CartView } from "#lib/cart";
import { t } from "#lib/language";
import { BackInStockLink } from "../back-in-stock-link.tsx";
import { moveToCartAction, removeLineAction } from "./actions.ts";
import styles from "./cart.module.css";
import { LineButton } from "./line-button.tsx";
import { inPlaces, RemovedLine } from "./removed-line.tsx";
import { SeenButton } from "./seen-button.tsx";

type LaterLinesProps = {
  cart: CartView;
  csrf: string;
  /** What was taken out just now. */
  removed: string | undefined;
};

/** What waits below the cart, at today's prices and as far as there is any today; nothing is set aside for it. */
export function LaterLines({ cart, csrf, removed }: LaterLinesProps) {
  const rows = inPlaces(cart.later, cart.isBeingPaid ? [] : cart.removed.filter(({ isForLater }) => isForLater));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="later" className={styles["later"]}>
      <h2 id="later">{t("Saved for later")}</h2>
      <p>{t("Not part of this order, and not set aside for you.")}</p>
      <ul className={styles["lines"]}>
        {rows.map((line) =>
          "position" in line ? (
            <RemovedLine key={line.variantId} line={line} csrf={csrf} isNews={line.sku === removed} />
          ) : (
            <CartLine
              key={line.variantId}
              {...line}
              heading="h3"
              href={line.path}
              picture={<Picture name={line.picture} alt="" sizes="8rem" />}
              notice={line.notice?.text}
              answer={cart.isBeingPaid ? null : <SeenButton line={line} csrf={csrf} />}
              controls={
                cart.isBeingPaid ? null : (
                  <>
                    {line.stock === 0 ? (
                      <BackInStockLink
                        path={line.path}
                        piece={[line.name, line.options].filter((part) => part !== "").join(", ")}
                      />
                    ) : (
                      <LineButton
                        action={moveToCartAction}
                        csrf={csrf}
                        line={line}
                        label={(piece) => <Rich message="Move{piece} to the cart" piece={piece} />}
                        by={line.quantity}
                      />
                    )}
                    <LineButton
                      action={removeLineAction}
                      csrf={csrf}
                      line={line}
                      label={(piece) => <Rich message="Remove{piece}" piece={piece} />}
                      by={0}
                    />
                  </>
                )
              }
            />
          ),
        )}
      </ul>
    </section>
  );
}
