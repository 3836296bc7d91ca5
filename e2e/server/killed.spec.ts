/**
 * A shop that is killed while it sells, and started again: whoever was told that they have bought has, and nobody has twice.
 * Two hundred people press the shop's own button over TLS; two instances of it serve them, and die together.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { database } from "#lib/database";
import { exampleCrowd, examplePiece } from "#lib/database/example-rows";
import { freeDeliveryFromMinor } from "#lib/delivery";
import { before, minutes, now } from "#lib/time";
import { connect } from "../../lib/database/client.ts";
import { paymentPatience } from "../../lib/orders/policy.ts";
import { guestCookie } from "../support/cookies.ts";
import { signalAll } from "../support/instances.ts";
import { type Fields, formWith, type Visit, visitsWith } from "../support/plain-form.ts";
import { makeDatabase } from "../support/postgresql-database.ts";
import { rawRequests } from "../support/raw.ts";
import { dataDirFor, freePort, type RunningShop, startShop } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

type Buyer = {
  readonly email: string;
  readonly visit: Visit;
  /** The button's form, as the page showed it. */
  form: Fields;
  /** Where the last press has led; empty as long as no answer has come. */
  ledTo: string;
};

const stock = 50;
/** Dear enough to be delivered for nothing. */
const priceMinor = freeDeliveryFromMinor;
const card = { "cc-number": "4242424242424242", "cc-exp": "04/39", "cc-csc": "123", "cc-name": "Ada" };
const dataDir = dataDirFor("shop-that-is-killed");
const orders = () => database().order.count();
const charges = () => database().bankCharge.count();
const confirmed = () => database().order.count({ where: { status: "confirmed" } });
const others = globalThis.cartwrightDatabase;
let shop: RunningShop;
let start: () => Promise<RunningShop>;

test.beforeAll(async () => {
  test.slow();
  rmSync(dataDir, { recursive: true, force: true });
  // A database of its own, of the kind that this run is about.
  const { DATABASE_URL: server = "", TEST_PARALLEL_INDEX } = process.env;
  const DATABASE_URL = server === "" ? "" : await makeDatabase(server, `killed_${TEST_PARALLEL_INDEX}`);
  const port = await freePort();
  start = () => startShop(port, dataDir, { INSTANCES: "2", DATABASE_URL });
  shop = await start();
  globalThis.cartwrightDatabase = connect(DATABASE_URL || `file:${join(dataDir, "cartwright.sqlite")}`);
});
test.afterAll(async () => {
  await globalThis.cartwrightDatabase?.$disconnect();
  globalThis.cartwrightDatabase = others;
  expect(await shop.stop()).toBe(0);
});

test("two hundred buyers of fifty, and a shop that is killed twice over it: no piece, order or payment is lost or doubled", async () => {
  test.setTimeout(minutes(4));
  const [variant] = (await examplePiece({ variants: [{ stock, priceMinor }] })).variants;
  const variantId = variant?.id ?? "";
  const buyers = (await exampleCrowd(200, variantId, priceMinor)).map(buyerOf);
  for (const buyer of buyers) await openReview(buyer);

  for (const moment of [
    { what: "an order is written, and the bank does not know", ahead: orders, behind: charges },
    { what: "the bank has paid, and the order does not know", ahead: charges, behind: confirmed },
  ]) {
    expect(await whoHasNoAnswerPresses(buyers, moment), `killed while ${moment.what}`).toBe(true);
    shop = await start();
  }
  while (buyers.some(hasNoAnswer)) await whoHasNoAnswerPresses(buyers);

  // Over these the shop was killed before it had asked the bank. It calls them off when its patience is at an end.
  const awaiting = { status: "awaiting-payment" };
  const leftOver = await database().order.updateMany({
    where: awaiting,
    data: { placedAt: before(now(), paymentPatience) },
  });
  expect(leftOver.count).toBeGreaterThan(0);
  await expect.poll(() => database().order.count({ where: awaiting }), { timeout: minutes(1) }).toBe(0);
  for (const buyer of buyers.filter(isWaiting)) await goOn(buyer);

  const placed = await database().order.findMany({
    where: { status: { not: "cancelled" } },
    include: { payment: true, documents: true, lines: true },
  });
  expect(placed.map(({ status }) => status)).toEqual(Array(stock).fill("confirmed"));
  expect(placed.flatMap(({ lines }) => lines)).toEqual(
    Array(stock).fill(expect.objectContaining({ variantId, quantity: 1 })),
  );
  expect(await database().variant.findUnique({ where: { id: variantId } })).toMatchObject({ stock: 0 });
  // Whoever was told of an order has that one, and whoever was told that there are none left has none.
  expect(buyers.filter((buyer) => !hasOrdered(buyer) && !isTooLate(buyer))).toEqual([]);
  expect(placed.map(({ email, number }) => `${email} /orders/${number}`).toSorted()).toEqual(
    buyers
      .filter(hasOrdered)
      .map(({ email, ledTo }) => `${email} ${new URL(ledTo, shop.origin).pathname}`)
      .toSorted(),
  );
  const paid = await database().bankCharge.findMany({ where: { status: "paid" } });
  expect(paid.map(({ reference }) => reference).toSorted()).toEqual(
    placed.map(({ payment }) => payment?.reference).toSorted(),
  );
  expect(await database().payment.count({ where: { status: "pending" } })).toBe(0);
  expect(await database().checkout.count({ where: { payingOrderId: { not: null } } })).toBe(0);
  expect(placed.map(({ documents }) => documents.length)).toEqual(Array(stock).fill(1));
});

function buyerOf({ key, identifier }: { key: string; identifier: string }): Buyer {
  const visit = visitsWith(rawRequests(shop.origin, dataDir), `${guestCookie}=${identifier}`);
  return { email: `${key}@example.com`, visit, form: {}, ledTo: "" };
}

const hasOrdered = ({ ledTo }: Buyer) => ledTo.includes("/orders/");
const isWaiting = ({ ledTo }: Buyer) => ledTo.includes("/checkout/wait/");
const hasNoAnswer = ({ ledTo }: Buyer) => ledTo === "";
const isTooLate = ({ ledTo }: Buyer) => ledTo.includes("/cart?short=1");

async function openReview(buyer: Buyer): Promise<void> {
  buyer.form = formWith("totalMinor", await buyer.visit("/checkout/review"));
}

async function press(buyer: Buyer): Promise<void> {
  // A shop that dies answers nothing.
  const answer = await buyer.visit("/checkout/review", buyer.form).catch(() => undefined);
  buyer.ledTo = answer?.headers.location ?? "";
}

type Moment = { readonly ahead: () => Promise<number>; readonly behind: () => Promise<number> };

/**
 * All of them press at the same time, each the button that they had. The shop is killed as soon as one thing has happened five
 * times more, and is ahead of the next; whether that moment has come.
 */
async function whoHasNoAnswerPresses(buyers: readonly Buyer[], moment?: Moment): Promise<boolean> {
  const fifth = moment ? (await moment.ahead()) + 5 : 0;
  const isNow = async ({ ahead, behind }: Moment) => (await ahead()) >= Math.max(fifth, (await behind()) + 1);
  let [isKilled, isOver] = [false, false];
  const pressing = Promise.all(buyers.filter(hasNoAnswer).map(press)).finally(() => {
    isOver = true;
  });
  while (moment && !isKilled && !isOver) {
    isKilled = (await isNow(moment)) && (await killIf(() => isNow(moment)));
    // SQLite answers at once, and would let nothing else have its turn.
    await setImmediate();
  }
  await pressing;
  return isKilled;
}

/** Kills every process of the shop, if it is the moment still, once all of them stand still. */
async function killIf(isMoment: () => Promise<boolean>): Promise<boolean> {
  signalAll(dataDir, "SIGSTOP");
  const isNow = await isMoment();
  signalAll(dataDir, isNow ? "SIGKILL" : "SIGCONT");
  if (isNow) await shop.stop("SIGKILL");
  return isNow;
}

/** Looks what has become of the payment, and goes on as the shop proposes. */
async function goOn(buyer: Buyer): Promise<void> {
  buyer.ledTo = (await buyer.visit(buyer.ledTo)).headers.location ?? "";
  if (hasOrdered(buyer)) return;
  expect(buyer.ledTo).toContain("/checkout/payment?declined=");
  const form = formWith("cc-number", await buyer.visit(buyer.ledTo));
  const { headers } = await buyer.visit(buyer.ledTo, { ...form, ...card });
  expect(headers.location).toContain("/checkout/review");
  await openReview(buyer);
  do await press(buyer);
  while (hasNoAnswer(buyer));
}
