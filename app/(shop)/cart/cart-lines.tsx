import { CartLine } from "#components/cart/cart-line";
import { QuantityForm } from "#components/cart/quantity-form";
import { Picture } from "#components/catalog/picture";
import { Rich } from "#components/rich";
import type { CartLineView, CartView } from "#lib/cart";
import { removeLineAction, saveForLaterAction, setQuantityAction } from "./actions.ts";
import styles from "./cart.module.css";
import { LineButton } from "./line-button.tsx";

/** The lines with the forms that change them; without the forms while the cart is being paid. */
export function CartLines({ cart, csrf }: { cart: CartView; csrf: string }) {
  return (
    <ul className={styles["lines"]}>
      {cart.lines.map((line, position) => (
        <CartLine
          key={line.variantId}
          {...line}
          href={`/products/${line.slug}`}
          picture={<Picture name={line.picture} alt="" sizes="8rem" isFirst={position === 0} />}
          notice={line.notice?.text}
          controls={cart.isBeingPaid ? null : <LineControls line={line} csrf={csrf} />}
        />
      ))}
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
      />
      <LineButton
        action={removeLineAction}
        csrf={csrf}
        line={line}
        label={(piece) => <Rich message="Remove{piece}" piece={piece} />}
      />
    </>
  );
}
