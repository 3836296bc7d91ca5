/** Orders as the people see them who pack them: all that were paid or are being paid, whoever's they are. */
import "server-only";
import type { StaffSession } from "#lib/session";
import type { OrderRow, OrderView } from "./order.ts";
import { ordersPerPage } from "./policy.ts";
import { findByNumber, type OrderFilter, searchPlaced } from "./store.ts";

export type ListedOrder = OrderRow & { readonly email: string };

/**
 * One page of the orders whose number or e-mail address contains the words, and how many they are in all. What waits to be
 * packed comes in the order in which it was placed; anything else begins with the newest.
 */
export async function searchOrders(
  _who: StaffSession,
  { words, which, page }: { readonly words: string; readonly which: OrderFilter; readonly page: number },
): Promise<{ readonly total: number; readonly orders: readonly ListedOrder[] }> {
  const { total, rows } = await searchPlaced(
    { words, which },
    { skip: (page - 1) * ordersPerPage, take: ordersPerPage },
  );
  return { total, orders: rows };
}

/** The order of that number, whoever's it is. */
export const findAnyOrder = (_who: StaffSession, number: string): Promise<OrderView | undefined> =>
  findByNumber(number);
