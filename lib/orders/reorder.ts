/** Buying the same once more. */
import "server-only";
import { fillCart } from "#lib/cart";
import { findVariants } from "#lib/catalog";
import type { Session } from "#lib/session";
import { findOrder } from "./find-order.ts";
import type { OrderLine, OrderView } from "./order.ts";

/** A line of an order of which there are too few today: `left` of them, or, without it, none any more. */
export type ShortLine = Pick<OrderLine, "sku" | "name" | "options"> & { readonly left: number | undefined };

/** Puts what there is of an order into the cart of the session, if it may see the order; pieces that are there count. */
export async function reorder(
  session: Session,
  number: string,
): Promise<{ readonly outcome: "filled" | "being-paid" | "unknown" }> {
  const order = await findOrder(session, number);
  if (order === undefined || session.kind === "anonymous") return { outcome: "unknown" };
  return fillCart(session, order.lines);
}

/** The lines of an order that cannot be bought again as they were. */
export async function shortLines({ lines }: OrderView): Promise<ShortLine[]> {
  const variants = await findVariants(lines.map(({ variantId }) => variantId));
  return lines.flatMap(({ sku, name, options, variantId, quantity }) => {
    const left = variants.get(variantId)?.stock;
    return left !== undefined && left >= quantity ? [] : [{ sku, name, options, left }];
  });
}
