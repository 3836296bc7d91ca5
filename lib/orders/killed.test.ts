/** A shop that is killed while it sells: whoever was told that they have bought has, and nobody has twice. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
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

/** Everybody presses at once; says of each how it went, as soon as it is known, and is killed over the last of `mercy`. */
const shop = `
  const { placeOrder } = await import("./lib/orders/index.ts");
  const [wanted, ...handles] = process.argv.slice(1);
  let mercy = Number(wanted);
  const press = async (handle) => {
    const { outcome } = await placeOrder({ kind: "guest", handle }, { key: handle, cartVersion: 0, totalMinor: ${priceMinor} });
    console.log(handle, outcome);
    if (outcome !== "out-of-stock" && --mercy === 0) process.kill(process.pid, "SIGKILL");
  };
  await Promise.all(handles.map(press));
  process.exit(0);
`;

type Said = readonly [handle: string, outcome: Placed["outcome"]];

/** What a shop says to these shoppers until it is killed, once it has given an order to `mercy` of them. */
async function sell(handles: readonly string[], mercy: number): Promise<Said[]> {
  const program = ["--conditions=react-server", "--input-type=module", "--eval", shop];
  const env = { NODE_ENV: "test" as const, DATABASE_URL: url, DATA_DIR: config().dataDir };
  const child = spawn(process.execPath, [...program, String(mercy), ...handles], { env });
  const [complaints, ended] = [text(child.stderr), once(child, "exit")];
  const said = (await text(child.stdout)).trim().split("\n");
  const [code, signal] = await ended;
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`The shop has failed.\n${await complaints}`);
  return said.map((line) => line.split(" ") as unknown as Said);
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
  // Over the payments; over the presses of those who heard nothing; and then not at all.
  const said = [await sell(handles, 10), await sell(handles, 30), await sell(handles, 0)];
  expect(said.map(({ length }) => length === 200)).toEqual([false, false, true]);
  const told = said.flat().filter(([, outcome]) => outcome === "confirmed");
  expect(told.length).toBeGreaterThanOrEqual(10);

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
