import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import type { GuestSession } from "#lib/session";
import { before, minutes, now } from "#lib/time";
import { exampleShopper, pressOf } from "./example-shopper.ts";
import { cancelOrder, placeOrder, settleOverdue } from "./index.ts";
import { paymentPatience } from "./policy.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const step = fc.oneof(
  fc.record({
    does: fc.constant("buy" as const),
    quantity: fc.integer({ min: 1, max: 3 }),
    card: fc.constantFrom("accepted", "declined", "poor", "askedFirst", "answeredLate"),
  }),
  fc.record({ does: fc.constant("cancel" as const), which: fc.nat() }),
  fc.record({ does: fc.constant("wait" as const) }),
);

test("whatever is bought, declined, cancelled or waited for: what is on the shelf and what is ordered make up the stock", {
  timeout: minutes(3),
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(step, { minLength: 3, maxLength: 9 }),
      async (all, steps) => {
        const [variant] = (await examplePiece({ variants: [{ stock: all, priceMinor: 2900 }] })).variants;
        const { id = "", sku = "" } = variant ?? {};
        const placed: { shopper: GuestSession; number: string }[] = [];
        for (const taken of steps) {
          if (taken.does === "buy") {
            const shopper = await exampleShopper([{ sku, quantity: taken.quantity }], taken.card);
            const answer = await placeOrder(shopper, await pressOf(shopper));
            if ("number" in answer) placed.push({ shopper, number: answer.number });
          } else if (taken.does === "cancel") {
            const one = placed[taken.which % Math.max(placed.length, 1)];
            if (one) await cancelOrder(one.shopper, one.number);
          } else {
            const data = { placedAt: before(now(), paymentPatience) };
            await database().order.updateMany({ where: { status: "awaiting-payment" }, data });
            await settleOverdue();
          }
          const { stock } = await database().variant.findUniqueOrThrow({ where: { id } });
          const held = await database().orderLine.aggregate({
            where: { variantId: id, order: { status: { not: "cancelled" } } },
            _sum: { quantity: true },
          });
          expect(stock + (held._sum.quantity ?? 0)).toBe(all);
        }
      },
    ),
    { numRuns: 15 },
  );
});
