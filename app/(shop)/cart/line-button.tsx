import { PressForm } from "#components/form/press-form";
import type { CartLineView } from "#lib/cart";
import type { FormAction } from "#lib/request";

type LineButtonProps = {
  action: FormAction;
  csrf: string;
  line: CartLineView;
  /** “Remove”, and what follows the piece's name: “Save Jug, Oat for later” is heard, “Save for later” seen. */
  verb: string;
  rest?: string;
};

/** A press that takes a line elsewhere. It names the piece for whoever hears it. */
export function LineButton({ action, csrf, line, verb, rest }: LineButtonProps) {
  const { variantId: variant, sku, name, options } = line;
  return (
    <PressForm action={action} csrf={csrf} fields={{ variant, sku }}>
      <button type="submit" className="button-plain">
        {verb}
        <span className="visually-hidden"> {options === "" ? name : `${name}, ${options}`}</span>
        {rest === undefined ? null : ` ${rest}`}
      </button>
    </PressForm>
  );
}
