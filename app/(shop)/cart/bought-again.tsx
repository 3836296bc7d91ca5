// What has come of buying an order once more: all of it, or what there is, and what is missing.
import { Notice } from "#components/checkout/notice";
import type { CartView } from "#lib/cart";
import { t } from "#lib/language";
import { findOrder, type ShortLine, shortLines } from "#lib/orders";
import { currentSession } from "#lib/request";

export async function BoughtAgain({ number, cart }: { number: string; cart: CartView }) {
  const order = await findOrder(await currentSession(), number);
  if (order === undefined) return null;
  const short = await shortLines(order);
  const isNoneLeft = short.length === order.lines.length && short.every(({ left = 0 }) => left === 0);
  // The address outlives what it tells: meanwhile somebody may have bought or removed it all.
  if (cart.lines.length === 0 && !isNoneLeft) return null;
  if (short.length === 0) {
    return <Notice tone="done" title={t("All of order {number} is in your cart, at today's prices.", { number })} />;
  }
  return (
    <Notice
      title={
        isNoneLeft
          ? t("Nothing of order {number} can be bought just now.", { number })
          : t("What there is of order {number} is in your cart, at today's prices.", { number })
      }
    >
      <ul>
        {short.map((line) => (
          <li key={line.sku}>
            {[line.name, line.options].filter((text) => text !== "").join(", ")}: {whyOf(line)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function whyOf({ left }: ShortLine): string {
  if (left === undefined) return t("no longer made");
  return t("{left, plural, =0 {sold out} other {only # left}}", { left });
}
