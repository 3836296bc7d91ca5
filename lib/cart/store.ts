import "server-only";
import { database, unlessThere } from "#lib/database";
import { randomName } from "#lib/random";
import { before, now } from "#lib/time";
import type { KeptCart, KeptLine, RemovedLine } from "./cart-view.ts";
import { type Gift, giftIn } from "./gift.ts";
import { putBackWithin } from "./policy.ts";

/** A cart belongs to a guest's session or to an account. */
export type CartOwner = { readonly sessionHandle: string } | { readonly accountId: string };

/** The owner's cart, if they have one. */
export async function findCart(owner: CartOwner): Promise<KeptCart | undefined> {
  const row = await database().cart.findUnique({
    where: whereOwner(owner),
    include: {
      lines: { orderBy: [{ addedAt: "asc" }, { variantId: "asc" }] },
      checkout: { select: { payingOrderId: true, email: true, country: true } },
    },
  });
  if (!row) return undefined;
  const { id, version, checkout } = row;
  const held = row.lines.filter(({ removedAt }) => removedAt === null);
  const lines = held.filter(({ isForLater }) => !isForLater);
  const later = held.filter(({ isForLater }) => isForLater);
  const removed = removedIn(row.lines);
  const promotionCode = row.promotionCode ?? undefined;
  const [email, country] = [checkout?.email ?? undefined, checkout?.country ?? undefined];
  const isBeingPaid = Boolean(checkout?.payingOrderId);
  return { id, version, lines, later, removed, promotionCode, gift: giftIn(row), email, country, isBeingPaid };
}

type PlacedLine = KeptLine & { readonly isForLater: boolean; readonly removedAt: Date | null };

/** What can still be put back, with its place among the lines that stand there and those that stood there. */
function removedIn(all: readonly PlacedLine[]): RemovedLine[] {
  const since = before(now(), putBackWithin);
  const shown = all.filter(({ removedAt }) => removedAt === null || removedAt > since);
  return [false, true].flatMap((isForLater) =>
    shown
      .filter((line) => line.isForLater === isForLater)
      .flatMap((line, position) => (line.removedAt === null ? [] : [{ ...line, position }])),
  );
}

/** The owner's cart, made if there is none. */
export async function openCart(owner: CartOwner): Promise<KeptCart> {
  const existing = await findCart(owner);
  if (existing) return existing;
  const id = randomName();
  const isMade = await unlessThere(() => database().cart.create({ data: { id, ...owner, updatedAt: now() } }));
  // When another tab was quicker, its cart is ours.
  return isMade ? { id, ...empty } : openCart(owner);
}

const empty = {
  version: 0,
  lines: [],
  later: [],
  removed: [],
  isBeingPaid: false,
  promotionCode: undefined,
  gift: undefined,
  email: undefined,
  country: undefined,
};

/** Sets how many of a variant are in the cart; a new line remembers the price that was shown. */
export const putLine = (cartId: string, line: KeptLine): Promise<void> => put(cartId, line, { isForLater: false });

/** The same below the cart. */
export const putLater = (cartId: string, line: KeptLine): Promise<void> => put(cartId, line, { isForLater: true });

async function put(cartId: string, line: KeptLine, place: { isForLater: boolean }): Promise<void> {
  const { variantId, quantity, seenPriceMinor } = line;
  const there = { ...place, removedAt: null };
  // A piece has one place; where it is put anew it is a new line.
  await database().cartLine.deleteMany({ where: { cartId, variantId, NOT: there } });
  await database().cartLine.upsert({
    where: { cartId_variantId: { cartId, variantId } },
    update: { quantity },
    create: { cartId, variantId, quantity, seenPriceMinor, addedAt: now(), ...place },
  });
  await grow(cartId);
}

/** Moves a line from the cart to below it, or up again, and keeps how many and when it was added. */
export async function moveLine(cartId: string, variantId: string, place: { isForLater: boolean }): Promise<void> {
  await database().cartLine.updateMany({ where: { cartId, variantId }, data: place });
  await grow(cartId);
}

/** Takes a line out; for a while it can be put back. What cannot any more is forgotten then. */
export async function takeOut(cartId: string, variantId: string): Promise<void> {
  const removedAt = now();
  await database().cartLine.deleteMany({ where: { cartId, removedAt: { lte: before(removedAt, putBackWithin) } } });
  await database().cartLine.updateMany({ where: { cartId, variantId }, data: { removedAt } });
  await grow(cartId);
}

/** Puts a line that was taken out back where it was. */
export async function putBack(cartId: string, variantId: string): Promise<void> {
  await database().cartLine.updateMany({ where: { cartId, variantId }, data: { removedAt: null } });
  await grow(cartId);
}

/** Keeps a promotion code with the cart, in its one spelling, or takes it away. */
export async function putCode(cartId: string, code: string | undefined): Promise<void> {
  await database().cart.update({ where: { id: cartId }, data: { promotionCode: code ?? null } });
  await grow(cartId);
}

/** Keeps the note of a gift with the cart. */
export async function putGift(cartId: string, { message, hidesPrices }: Gift): Promise<void> {
  await database().cart.update({ where: { id: cartId }, data: { giftMessage: message, hidesPrices } });
  await grow(cartId);
}

/** Remembers that the owner has been shown this price. */
export async function seePrice(cartId: string, variantId: string, priceMinor: number): Promise<void> {
  await database().cartLine.updateMany({ where: { cartId, variantId }, data: { seenPriceMinor: priceMinor } });
}

/** Gives the cart to another owner; what belongs to it, a half-finished checkout for example, stays with it. */
export async function giveCart(cartId: string, accountId: string): Promise<void> {
  await database().cart.update({ where: { id: cartId }, data: { sessionHandle: null, accountId } });
}

export async function dropCart(cartId: string): Promise<void> {
  await database().cart.delete({ where: { id: cartId } });
}

/** Every change makes a new version, so that an order is placed only for the cart that was reviewed. */
async function grow(cartId: string): Promise<void> {
  await database().cart.update({ where: { id: cartId }, data: { version: { increment: 1 }, updatedAt: now() } });
}

const whereOwner = (owner: CartOwner) =>
  "accountId" in owner ? { accountId: owner.accountId } : { sessionHandle: owner.sessionHandle };
