/** A shop that is killed while it sells: whoever was told that they have bought has, and nobody has twice. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { config } from "#lib/config";
import { database } from "#lib/database";
import { exampleCrowd, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { freeDeliveryFromMinor } from "#lib/delivery";
import { before, minutes, now } from "#lib/time";
import { type Placed, placeOrder, settleOverdue } from "./index.ts";
import { paymentPatience } from "./policy.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
const { url } = useFreshDatabase();

/** Dear enough to be delivered for nothing. */
const priceMinor = freeDeliveryFromMinor;

/** Everybody presses at once; says of each how it went, as soon as it is known. */
const shop = `
  const { placeOrder } = await import("./lib/orders/index.ts");
  const press = async (handle) => {
    const seen = { key: handle, cartVersion: 0, totalMinor: ${priceMinor} };
    console.log(handle, (await placeOrder({ kind: "guest", handle }, seen)).outcome);
  };
  await Promise.all(process.argv.slice(1).map(press));
  process.exit(0);
`;

type Said = readonly [handle: string, outcome: Placed["outcome"]];

/** What a shop says to these shoppers until it has ended; it is killed as soon as so many orders have this status. */
async function sell(handles: readonly string[], killedAt?: { status: string; orders: number }): Promise<Said[]> {
  const program = ["--conditions=react-server", "--input-type=module", "--eval", shop];
  const env = { NODE_ENV: "test" as const, DATABASE_URL: url, DATA_DIR: config().dataDir };
  const child = spawn(process.execPath, [...program, ...handles], { env });
  const [complaints, said, ended] = [text(child.stderr), text(child.stdout), once(child, "exit")];
  while (killedAt && child.exitCode === null && child.signalCode === null) {
    const reached = await database().order.count({ where: { status: killedAt.status } });
    if (reached >= killedAt.orders) child.kill("SIGKILL");
    // SQLite answers at once, and would let nothing else have its turn.
    await setImmediate();
  }
  const [code, signal] = await ended;
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`The shop has failed.\n${await complaints}`);
  return (await said).split("\n").flatMap((line) => (line ? [line.split(" ") as unknown as Said] : []));
}

const handlesIn = (orders: readonly { email: string }[]) =>
  orders.map(({ email }) => email.replace("@example.com", ""));

test("two hundred buyers of fifty, and a shop that is killed twice over it: no piece, order or payment is lost or doubled", {
  timeout: minutes(4),
}, async () => {
  const [variant] = (await examplePiece({ variants: [{ stock: 50, priceMinor }] })).variants;
  const variantId = variant?.id ?? "";
  const shoppers = await exampleCrowd(200, variantId, priceMinor);
  const handles = shoppers.map(({ key }) => key);
  // While orders are written, while they are paid, and then not at all.
  const said = [
    await sell(handles, { status: "awaiting-payment", orders: 10 }),
    await sell(handles, { status: "confirmed", orders: 10 }),
    await sell(handles),
  ];
  expect(said.at(-1)).toHaveLength(200);
  const told = said.flat().filter(([, outcome]) => outcome === "confirmed");
  // Over these the shop was killed: nobody has heard yet what became of them.
  expect(await database().order.count({ where: { status: "awaiting-payment" } })).toBeGreaterThan(0);

  // What nobody decides is called off after the shop's patience, and whoever stood there presses again.
  const awaiting = { status: "awaiting-payment", lines: { some: { variantId } } };
  await database().order.updateMany({ where: awaiting, data: { placedAt: before(now(), paymentPatience) } });
  await settleOverdue();
  const carts = await database().checkout.findMany({
    where: { cartId: { in: handles }, cart: { lines: { some: {} } } },
  });
  await Promise.all(
    carts.map(({ cartId, key }) => {
      const session = { kind: "guest" as const, handle: cartId };
      return placeOrder(session as Parameters<typeof placeOrder>[0], { key, cartVersion: 0, totalMinor: priceMinor });
    }),
  );

  const orders = await database().order.findMany({
    where: { lines: { some: { variantId } }, status: { not: "cancelled" } },
    include: { payment: true, documents: true },
  });
  expect(orders.map(({ status }) => status)).toEqual(Array(50).fill("confirmed"));
  expect(new Set(handlesIn(orders)).size).toBe(50);
  expect(await database().variant.findUnique({ where: { id: variantId } })).toMatchObject({ stock: 0 });
  expect(handlesIn(orders)).toEqual(expect.arrayContaining(told.map(([handle]) => handle)));
  const charges = await database().bankCharge.findMany({ where: { status: "paid" } });
  expect(charges.map(({ reference }) => reference).toSorted()).toEqual(
    orders.map(({ payment }) => payment?.reference).toSorted(),
  );
  expect(orders.map(({ documents }) => documents.length)).toEqual(Array(50).fill(1));
});
