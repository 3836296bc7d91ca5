import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeBought } from "#lib/checkout";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { provider } from "#lib/payment";
import { exampleShopper, pressOf } from "./example-shopper.ts";
import { findOrder, type OrderView, placeOrder, settle, trySettle } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
vi.mock("#lib/checkout", async (original) => {
  const real = await original<typeof import("#lib/checkout")>();
  return { ...real, takeBought: vi.fn(real.takeBought) };
});
useFreshDatabase();

let sku = "";
const report = vi.spyOn(console, "error");
beforeEach(async () => {
  sku = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants[0]?.sku ?? "";
  report.mockReturnValue();
});
afterEach(() => vi.clearAllMocks());

async function order(card: "accepted" | "askedFirst") {
  const shopper = await exampleShopper([{ sku }], card);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  return { placed, order: (await findOrder(shopper, "number" in placed ? placed.number : "")) as OrderView };
}

test("a failure of our own is logged as one, with the order's number, and seen to afterwards", async () => {
  vi.mocked(takeBought).mockRejectedValueOnce(new Error("The disk is full."));
  const { placed, order: waiting } = await order("accepted");
  expect(placed).toEqual({ outcome: "pending", number: waiting.number });
  expect(report).toHaveBeenCalledExactlyOnceWith(
    `Order ${waiting.number}: what the bank said could not be acted on; trying again later.`,
    expect.objectContaining({ message: "The disk is full." }),
  );
  expect(await settle(waiting.paymentReference)).toMatchObject({ status: "confirmed" });
});

test("a bank that cannot be reached is logged as one, by the order's number and without its words", async () => {
  const { order: waiting } = await order("askedFirst");
  vi.spyOn(provider(), "findCharge").mockRejectedValueOnce(new TypeError("refused: ada@example.com"));
  expect(await trySettle(waiting)).toMatchObject({ status: "awaiting-payment", challenge: undefined });
  expect(report.mock.calls).toEqual([[`Order ${waiting.number}: the bank could not be reached: TypeError`]]);
});

test("the bank is asked once for how the order stands and where it asks the shopper", async () => {
  const { placed, order: waiting } = await order("askedFirst");
  const ask = vi.spyOn(provider(), "findCharge");
  const challenge = expect.stringContaining("/test-bank/challenge/");
  expect(placed).toMatchObject({ outcome: "challenge", url: challenge });
  expect(await trySettle(waiting)).toMatchObject({ status: "awaiting-payment", challenge });
  expect(ask).toHaveBeenCalledOnce();
});
