// What the way from the cart into the checkout carries: nothing but who presses it.
import { z } from "zod";

export const beginSchema = z.object({});
