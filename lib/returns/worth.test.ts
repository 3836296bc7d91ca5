import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply, sum } from "#lib/money";
import { withTax } from "#lib/tax";
import type { Pieces } from "./return.ts";
import { refundFor as partsOfRefund } from "./worth.ts";

const vat = { taxRateBasisPoints: 2300, isTaxIncluded: true };
const salesTax = { taxRateBasisPoints: 725, isTaxIncluded: false };

type Order = Parameters<typeof partsOfRefund>[0];
const refundFor = (order: Order, pieces: Pieces[]) => partsOfRefund(order, pieces).totalMinor;

type Line = { unitMinor: number; quantity: number; returnedQuantity: number };

/** An order with a discount of so many hundredths of a percent of its items, or of its delivery instead. */
function orderOf(lines: Line[], deliveryMinor: number, rate: number, isDeliveryFree = false, tax = vat) {
  const itemsMinor = sum(lines.map(({ unitMinor, quantity }) => multiply(unitMinor, quantity)));
  const discountMinor = isDeliveryFree ? deliveryMinor : Math.round((itemsMinor * rate) / 10_000);
  const deliveryDiscountMinor = isDeliveryFree ? deliveryMinor : 0;
  const sums = withTax(itemsMinor + deliveryMinor - discountMinor, tax);
  const refunds: Order["refunds"][number][] = [];
  return { lines, itemsMinor, deliveryMinor, discountMinor, deliveryDiscountMinor, refunds, ...sums, ...tax };
}
/** What staff gave back of their own accord. */
const gift = (amountMinor: number): Order["refunds"][number] => ({
  amountMinor,
  reason: "trouble",
  refundedAt: undefined,
  refusedAt: undefined,
});
/** What a refund's parts come to, as the database adds them up on a credit note. */
const totalOf = (
  parts: Omit<ReturnType<typeof partsOfRefund>, "isReduced">,
  { isTaxIncluded }: { isTaxIncluded: boolean },
) => parts.itemsMinor + parts.deliveryMinor - parts.discountMinor + (isTaxIncluded ? 0 : parts.taxMinor);

const line = (unitMinor: number, quantity: number) => ({ unitMinor, quantity, returnedQuantity: 0 });

test("a part brings what it cost, and the last part the delivery too", () => {
  const order = orderOf([line(2900, 2), line(1000, 1)], 490, 0);
  expect(refundFor(order, [{ position: 0, quantity: 1 }])).toBe(2900);
  expect(
    refundFor(order, [
      { position: 0, quantity: 2 },
      { position: 1, quantity: 1 },
    ]),
  ).toBe(7290);
  order.lines[0] = { ...line(2900, 2), returnedQuantity: 2 };
  expect(refundFor(order, [{ position: 1, quantity: 1 }])).toBe(1490);
});

test("a discount is shared out by price, to the cent and in the shopper's favour; one off the delivery is not", () => {
  const tenth = orderOf([line(2995, 1), line(1000, 1)], 490, 1000);
  expect(tenth.discountMinor).toBe(400);
  expect(refundFor(tenth, [{ position: 0, quantity: 1 }])).toBe(2995 - 299);
  const free = orderOf([line(2995, 1), line(1000, 1)], 490, 0, true);
  expect(refundFor(free, [{ position: 0, quantity: 1 }])).toBe(2995);
  expect(
    refundFor(
      free,
      [0, 1].map((position) => ({ position, quantity: 1 })),
    ),
  ).toBe(3995);
});

test("tax that was added goes back with what it was added for", () => {
  const order = orderOf([line(2900, 2), line(1000, 1)], 1990, 0, false, salesTax);
  expect(order.totalMinor).toBe(9427);
  expect(refundFor(order, [{ position: 0, quantity: 1 }])).toBe(3110);
  order.lines[0] = { ...line(2900, 2), returnedQuantity: 2 };
  expect(refundFor(order, [{ position: 1, quantity: 1 }])).toBe(9427 - 6221);
});

test("what staff gave back before is not given again: the last pieces bring what is left, less by a discount", () => {
  const order = orderOf([line(2900, 2), line(1000, 1)], 490, 0);
  order.refunds.push(gift(1500), { ...gift(2900), reason: undefined });
  order.lines[0] = { ...line(2900, 2), returnedQuantity: 1 };
  expect(partsOfRefund(order, [{ position: 1, quantity: 1 }])).toMatchObject({ totalMinor: 1000, isReduced: false });
  const rest = [0, 1].map((position) => ({ position, quantity: 1 }));
  expect(partsOfRefund(order, rest)).toEqual({
    ...{ itemsMinor: 3900, deliveryMinor: 490, discountMinor: 1500, taxMinor: 540, totalMinor: 2890 },
    isReduced: true,
  });
  order.refunds.push(gift(2890));
  expect(partsOfRefund(order, rest)).toMatchObject({ totalMinor: 0, isReduced: true });
  const untaxed = orderOf([line(10_000, 1)], 0, 0, false, salesTax);
  untaxed.refunds.push(gift(725));
  expect(partsOfRefund(untaxed, [{ position: 0, quantity: 1 }])).toEqual({
    ...{ itemsMinor: 10_000, deliveryMinor: 0, discountMinor: 676, taxMinor: 676, totalMinor: 10_000 },
    isReduced: true,
  });
});

test("in whatever parts an order comes back, and whatever staff give of the rest meanwhile, it comes to what was paid", () => {
  const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 5 })), {
    ...{ minLength: 1, maxLength: 4 },
  });
  const facts = fc.tuple(
    fc.integer({ min: 0, max: 2000 }),
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom(vat, salesTax),
  );
  fc.assert(
    fc.property(lines, facts, fc.infiniteStream(fc.nat()), (all, [cost, off, rule], draw) => {
      const copies = all.map(([unitMinor, quantity]) => line(unitMinor, quantity));
      const order = orderOf(copies, cost, off, false, rule);
      const upTo = (most: number) => Number(draw.next().value) % (most + 1);
      let [back, given] = [0, 0];
      for (const [position, { quantity }] of copies.entries())
        for (let piece = 0; piece < quantity; piece += 1) {
          const amount = upTo(1) === 1 ? upTo(order.totalMinor - back - given) : 0;
          order.refunds.push(gift(amount));
          given += amount;
          const { isReduced: _, ...parts } = partsOfRefund(order, [{ position, quantity: 1 }]);
          for (const part of Object.values(parts)) expect(Number.isInteger(part) && part >= 0).toBe(true);
          expect(parts.totalMinor).toBe(totalOf(parts, rule));
          back += parts.totalMinor;
          expect(back + given).toBeLessThanOrEqual(order.totalMinor);
          order.lines[position] = {
            ...line(order.lines[position]?.unitMinor ?? 0, quantity),
            returnedQuantity: piece + 1,
          };
        }
      expect(back + given).toBe(order.totalMinor);
    }),
  );
});

test("in whatever parts an order comes back: no part is negative, together they are never more than was paid, and all of it is exactly that", () => {
  const lines = fc.array(
    fc.record({
      unitMinor: fc.integer({ min: 1, max: 1_000_000 }),
      quantity: fc.integer({ min: 1, max: 20 }),
      returnedQuantity: fc.constant(0),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const delivery = fc.integer({ min: 0, max: 2000 });
  const rate = fc.integer({ min: 0, max: 9999 });
  const tax = fc.constantFrom(vat, salesTax);
  const facts = fc.tuple(delivery, rate, fc.boolean(), tax);
  fc.assert(
    fc.property(lines, facts, fc.infiniteStream(fc.nat()), (all, [cost, off, isFree, rule], draw) => {
      const copies = all.map((one) => ({ ...one }));
      const order = orderOf(copies, cost, off, isFree, rule);
      let [back, taxBack] = [0, 0];
      for (;;) {
        const pieces = order.lines.flatMap(({ quantity, returnedQuantity }, position): Pieces[] => {
          const some = Number(draw.next().value) % (quantity - returnedQuantity + 1);
          return some === 0 ? [] : [{ position, quantity: some }];
        });
        const { isReduced, ...parts } = partsOfRefund(order, pieces);
        expect(isReduced).toBe(false);
        for (const part of Object.values(parts)) expect(Number.isInteger(part) && part >= 0).toBe(true);
        expect(parts.totalMinor).toBe(totalOf(parts, rule));
        back += parts.totalMinor;
        taxBack += parts.taxMinor;
        expect(back).toBeLessThanOrEqual(order.totalMinor);
        for (const { position, quantity } of pieces) (order.lines[position] as Line).returnedQuantity += quantity;
        if (order.lines.every(({ quantity, returnedQuantity }) => quantity === returnedQuantity)) break;
        if (pieces.length === 0) {
          const place = order.lines.findIndex(({ quantity, returnedQuantity }) => returnedQuantity < quantity);
          const rest = partsOfRefund(order, [{ position: place, quantity: 1 }]);
          back += rest.totalMinor;
          taxBack += rest.taxMinor;
          (order.lines[place] as Line).returnedQuantity += 1;
          if (order.lines.every(({ quantity, returnedQuantity }) => quantity === returnedQuantity)) break;
        }
      }
      expect([back, taxBack]).toEqual([order.totalMinor, order.taxMinor]);
    }),
  );
});
