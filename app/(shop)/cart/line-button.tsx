import type { ReactNode } from "react";
import { Anticipates } from "#components/cart/anticipated";
import { PressForm } from "#components/form/press-form";
import type { CartLineView } from "#lib/cart";
import type { FormAction } from "#lib/request";

type LineButtonProps = {
  action: FormAction;
  csrf: string;
  line: CartLineView;
  /** What it says with the piece's name in it: “Save Jug, Oat for later” is heard, “Save for later” seen. */
  label: (piece: ReactNode) => ReactNode;
  /** How many pieces more, or with a minus fewer, the cart will have. */
  by: number;
  /** What is sent beside which line it is. */
  fields?: Readonly<Record<string, number>>;
};

/** A press about a line. It names the piece for whoever hears it. */
export function LineButton({ action, csrf, line, label, by, fields }: LineButtonProps) {
  const { variantId: variant, sku, name, options } = line;
  return (
    <PressForm action={action} csrf={csrf} fields={{ variant, sku, ...fields }}>
      <Anticipates by={by} />
      <button type="submit" className="button-plain">
        {label(<span className="visually-hidden"> {options === "" ? name : `${name}, ${options}`}</span>)}
      </button>
    </PressForm>
  );
}
