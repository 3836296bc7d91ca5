// The promotion code: a field to enter one, and under it the one that is there, what it is worth now, and the way to be rid
// of it.
import { KeptCode } from "#components/cart/kept-code";
import { PromotionCodeForm } from "#components/cart/promotion-code-form";
import { PressForm } from "#components/form/press-form";
import { Rich } from "#components/rich";
import type { CartView } from "#lib/cart";
import { promotionObstacle } from "#lib/checkout";
import { t } from "#lib/language";
import { offerInWords } from "#lib/promotion";
import type { Place } from "#lib/tax";
import { enterCodeAction, removeCodeAction } from "./actions.ts";
import styles from "./cart.module.css";

type PromotionProps = {
  cart: CartView;
  /** Where it goes, once that was said. */
  address: Place | undefined;
  /** A code that came with a link. */
  linked: string | undefined;
  csrf: string;
};

export function Promotion({ cart, address, linked, csrf }: PromotionProps) {
  const { promotion, version } = cart;
  return (
    <div className={styles["promotion"]}>
      <PromotionCodeForm
        action={enterCodeAction}
        csrf={csrf}
        cartVersion={version}
        linked={promotion === undefined ? linked : undefined}
      />
      <div aria-live="polite">
        {promotion === undefined ? null : (
          <KeptCode
            code={promotion.code}
            offer={promotion.offer && offerInWords(promotion.offer)}
            obstacle={
              cart.lines.length === 0
                ? t("The cart is still empty.")
                : promotionObstacle(cart, { address, deliveryMethod: "standard" })
            }
            removal={
              <PressForm action={removeCodeAction} csrf={csrf} fields={{}}>
                <button type="submit" className="button-plain">
                  <Rich
                    message="Remove<part> promotion code {code}</part>"
                    code={promotion.code}
                    part={(words) => <span className="visually-hidden">{words}</span>}
                  />
                </button>
              </PressForm>
            }
          />
        )}
      </div>
    </div>
  );
}
