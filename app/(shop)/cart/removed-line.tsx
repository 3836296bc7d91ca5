import { TakesFocus } from "#components/cart/takes-focus";
import { Rich } from "#components/rich";
import type { CartLineView, CartView } from "#lib/cart";
import { t } from "#lib/language";
import { restoreLineAction } from "./actions.ts";
import styles from "./cart.module.css";
import { LineButton } from "./line-button.tsx";

type Removed = CartView["removed"][number];

/** The lines of a list, with those that were taken out of it in the places where they stood. */
export function inPlaces(lines: readonly CartLineView[], removed: readonly Removed[]): (CartLineView | Removed)[] {
  const all: (CartLineView | Removed)[] = [...lines];
  for (const line of removed) all.splice(line.position, 0, line);
  return all;
}

type RemovedLineProps = {
  line: Removed;
  csrf: string;
  /** Whether that has just happened: then it is read out, and the keyboard goes on from here. */
  isNews: boolean;
};

/** What stands in the place of a line that was taken out: the way back. */
export function RemovedLine({ line, csrf, isNews }: RemovedLineProps) {
  const name = line.options === "" ? line.name : `${line.name}, ${line.options}`;
  const id = `removed-${line.variantId}`;
  const words = (
    <>
      <p id={id}>{t("Removed: {name}.", { name })}</p>
      <LineButton
        action={restoreLineAction}
        csrf={csrf}
        line={line}
        label={(piece) => <Rich message="Undo{piece}" piece={piece} />}
        by={line.isForLater ? 0 : line.quantity}
      />
    </>
  );
  const className = styles["removed"] ?? "";
  return (
    <li>
      {isNews ? (
        <TakesFocus className={className} labelledBy={id} describedBy={undefined}>
          {words}
        </TakesFocus>
      ) : (
        <div className={className}>{words}</div>
      )}
    </li>
  );
}
