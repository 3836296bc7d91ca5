import "server-only";
import { returnUse } from "#lib/promotion";
import type { OrderView } from "./order.ts";
import { returnStock } from "./store.ts";

/**
 * Gives back what an order has taken: its pieces are for sale again, and its promotion code may be used once more. Call it in
 * the transaction that cancels the order, once that has succeeded.
 */
export async function giveBack({ id, lines, promotionCode }: OrderView): Promise<void> {
  for (const { variantId, quantity } of lines) await returnStock(variantId, quantity);
  if (promotionCode !== undefined) await returnUse(promotionCode, id);
}
