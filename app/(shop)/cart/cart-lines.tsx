import { CartLine } from "#components/cart/cart-line";
import { QuantityForm } from "#components/cart/quantity-form";
import { Picture } from "#components/catalog/picture";
import { Rich } from "#components/rich";
import type { CartLineView, CartView } from "#lib/cart";
import { removeLineAction, saveForLaterAction, setQuantityAction } from "./actions.ts";
import styles from "./cart.module.css";
import { LineButton } from "./line-button.tsx";
import { inPlaces, RemovedLine } from "./removed-line.tsx";
import { SeenButton } from "./seen-button.tsx";

type CartLinesProps = {
  cart: CartView;
  csrf: string;
  /** What was taken out just now. */
  removed: string | undefined;
};

/** The lines with the forms that change them; without the forms while the cart is being paid. */
export function CartLines({ cart, csrf, removed }: CartLinesProps) {
  const rows = inPlaces(cart.lines, cart.isBeingPaid ? [] : cart.removed.filter(({ isForLater }) => !isForLater));
  if (rows.length === 0) return null;
  return (
    <ul className={styles["lines"]}>
      {rows.map((line, position) =>
        "position" in line ? (
          <RemovedLine key={line.variantId} line={line} csrf={csrf} isNews={line.sku === removed} />
        ) : (
          <CartLine
            key={line.variantId}
            {...line}
            href={line.path}
            picture={<Picture name={line.picture} alt="" sizes="8rem" isFirst={position === 0} />}
            notice={line.notice?.text}
            answer={cart.isBeingPaid ? null : <SeenButton line={line} csrf={csrf} />}
            controls={cart.isBeingPaid ? null : <LineControls line={line} csrf={csrf} />}
          />
        ),
      )}
    </ul>
  );
}

function LineControls({ line, csrf }: { line: CartLineView; csrf: string }) {
  const name = line.options === "" ? line.name : `${line.name}, ${line.options}`;
  return (
    <>
      {line.maxQuantity === 0 ? null : (
        <QuantityForm
          action={setQuantityAction}
          csrf={csrf}
          variantId={line.variantId}
          name={name}
          quantity={line.quantity}
          most={line.maxQuantity}
          limit={line.limit}
        />
      )}
      <LineButton
        action={saveForLaterAction}
        csrf={csrf}
        line={line}
        label={(piece) => <Rich message="Save{piece} for later" piece={piece} />}
        by={-line.quantity}
      />
      <LineButton
        action={removeLineAction}
        csrf={csrf}
        line={line}
        label={(piece) => <Rich message="Remove{piece}" piece={piece} />}
        by={-line.quantity}
      />
    </>
  );
}
