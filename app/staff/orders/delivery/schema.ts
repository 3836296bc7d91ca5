// Whose parcel has arrived.
import { z } from "zod";

export const deliverySchema = z.object({ number: z.string().max(40) });

/** The page that asks whether an order has arrived. */
export const deliveryPath = (number: string): string => `/staff/orders/delivery?${new URLSearchParams({ number })}`;
