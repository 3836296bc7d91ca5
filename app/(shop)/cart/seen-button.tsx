import { Rich } from "#components/rich";
import { type CartLineView, isOfPrice } from "#lib/cart";
import { seePriceAction } from "./actions.ts";
import { LineButton } from "./line-button.tsx";

/** The press that ends the news of a changed price. What is said of the stock has to be put right instead. */
export const SeenButton = ({ line, csrf }: { line: CartLineView; csrf: string }) =>
  isOfPrice(line.notice) ? (
    <LineButton
      action={seePriceAction}
      csrf={csrf}
      line={line}
      label={(piece) => <Rich message="Got it{piece}" piece={piece} />}
      by={0}
      fields={{ price: line.unitMinor }}
    />
  ) : null;
