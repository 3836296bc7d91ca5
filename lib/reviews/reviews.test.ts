import { beforeEach, describe, expect, test, vi } from "vitest";
import { findProduct } from "#lib/catalog";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, exampleReview } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { claimGuestOrder, moveAccess, placeOrder } from "#lib/orders";
import { chooseCard, exampleShopper, fillIn, pressOf } from "#lib/orders/example-shopper";
import { randomName } from "#lib/random";
import { beginGuest, beginSignedIn, type GuestSession, type SignedInSession } from "#lib/session";
import {
  decideReview,
  findOwnReview,
  latestReviews,
  listReviews,
  readReviews,
  reviewPageSize,
  withdrawReview,
  writeReview,
} from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const client = { network: "203.0.113.0/24" };
const staff = { accountId: "grace", handle: "desk" };
const words = { author: "Ada", stars: 5, title: "It pours", text: "Every morning, without a drop beside it." };
let piece: Awaited<ReturnType<typeof examplePiece>>;
beforeEach(async () => {
  await database().review.deleteMany();
  piece = await examplePiece({ variants: [{ priceMinor: 2900, stock: 100 }] });
});

const sku = () => piece.variants[0]?.sku ?? "";
const guest = async () => (await beginGuest(client)).session;
const numberOf = (placed: object) => ("number" in placed ? String(placed.number) : "");
const buy = async (session: GuestSession | SignedInSession) =>
  numberOf(await placeOrder(session, await pressOf(session)));

async function guestWhoBought(): Promise<{ session: GuestSession; number: string }> {
  const session = await exampleShopper([{ sku: sku() }]);
  return { session, number: await buy(session) };
}

async function customerWhoBought(accountId?: string): Promise<{ session: SignedInSession; number: string }> {
  const { session } = await beginSignedIn(accountId ?? (await exampleAccount()), ["pwd"], client);
  await fillIn(session, [{ sku: sku() }]);
  await chooseCard(session, "accepted");
  return { session, number: await buy(session) };
}

const write = (session: Parameters<typeof writeReview>[0], more: Partial<typeof words> = {}) =>
  writeReview(session, piece, { ...words, ...more });
const stored = () => database().review.findMany({ where: { productId: piece.id }, orderBy: { writtenAt: "asc" } });
const rating = async () => (await findProduct(piece.slug))?.rating;
const publish = async (id: string) =>
  decideReview(
    { id, version: (await database().review.findUniqueOrThrow({ where: { id } })).version, decision: "published" },
    staff,
  );

describe("who may review a piece", () => {
  test("nobody who has not bought it, nor whose payment came to nothing", async () => {
    const declined = await exampleShopper([{ sku: sku() }], "declined");
    await buy(declined);
    const other = await examplePiece();
    const elsewhere = await exampleShopper([{ sku: other.variants[0]?.sku ?? "" }]);
    await buy(elsewhere);
    for (const session of [{ kind: "anonymous" } as const, await guest(), declined, elsewhere]) {
      expect(await write(session)).toBe("not-bought");
    }
    expect(await stored()).toEqual([]);
  });

  test("whoever has: an account once, whatever it buys again", async () => {
    const { session } = await customerWhoBought();
    expect(await write(session)).toBe("written");
    await customerWhoBought(session.accountId);
    expect(await write(session, { stars: 2 })).toBe("written");
    expect(await stored()).toMatchObject([{ accountId: session.accountId, stars: 2 }]);
  });

  test("a guest by the order, also from another browser that has looked it up", async () => {
    const { session, number } = await guestWhoBought();
    expect(await write(session)).toBe("written");
    const elsewhere = await guest();
    expect(await findOwnReview(elsewhere, piece.id)).toBeUndefined();
    await claimGuestOrder(elsewhere, number, "ada@example.com", randomName());
    expect(await findOwnReview(elsewhere, piece.id)).toMatchObject(words);
    expect(await write(elsewhere, { stars: 1 })).toBe("written");
    expect(await stored()).toMatchObject([{ accountId: null, stars: 1 }]);
  });

  test("nobody in the place of an account: whoever knows number and address of its order does not", async () => {
    const { session, number } = await customerWhoBought();
    await write(session);
    const nosy = await guest();
    expect((await claimGuestOrder(nosy, number, "ada@example.com", randomName())).outcome).toBe("granted");
    expect(await findOwnReview(nosy, piece.id)).toBeUndefined();
    expect(await write(nosy)).toBe("not-bought");
    expect(await withdrawReview(nosy, piece.id)).toBe(false);
  });

  test("who bought it as a guest and signs in, once: what the account wrote is the account's", async () => {
    const { session: before, number } = await guestWhoBought();
    const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
    await moveAccess(before.handle, session.handle);
    expect(await write(session)).toBe("written");
    const again = await guest();
    await claimGuestOrder(again, number, "ada@example.com", randomName());
    expect(await write(again)).toBe("taken");
    expect(await stored()).toMatchObject([{ accountId: session.accountId }]);
  });

  test("two presses at once write one review", async () => {
    const { session } = await customerWhoBought();
    const outcomes = await Promise.all([write(session), write(session), write(session)]);
    expect(outcomes).toContain("written");
    expect(await stored()).toHaveLength(1);
  });
});

describe("until staff have read it", () => {
  test("it is seen by its author alone and counts nowhere", async () => {
    const { session } = await customerWhoBought();
    await write(session);
    expect(await findOwnReview(session, piece.id)).toMatchObject({ ...words, standing: "pending" });
    expect(await readReviews(piece.id, 1)).toMatchObject({ reviews: [], total: 0, pages: 1 });
    expect(await rating()).toBeUndefined();
  });

  test("published, it appears and counts; changed by its author, it waits again", async () => {
    const { session } = await customerWhoBought();
    await write(session);
    const [review] = await stored();
    expect(await publish(review?.id ?? "")).toBe(true);
    expect(await readReviews(piece.id, 1)).toMatchObject({ reviews: [words], total: 1 });
    expect(await rating()).toEqual({ average: 5, count: 1 });
    await write(session, { text: "It has a crack." });
    expect((await readReviews(piece.id, 1)).total).toBe(0);
    expect(await rating()).toBeUndefined();
  });

  test("rejected, its author is told why, and may write it anew; a published one can be taken down", async () => {
    const { session } = await customerWhoBought();
    await write(session);
    const [review] = await stored();
    await publish(review?.id ?? "");
    await decideReview({ id: review?.id ?? "", version: 1, decision: "rude" }, staff);
    expect(await findOwnReview(session, piece.id)).toMatchObject({ standing: "rejected", objection: "rude" });
    expect(await rating()).toBeUndefined();
    await write(session);
    expect(await findOwnReview(session, piece.id)).toMatchObject({ standing: "pending", objection: undefined });
  });

  test("what was changed since staff read it is not published, and of two decisions at once one counts", async () => {
    const { session } = await customerWhoBought();
    await write(session);
    const [read] = (await listReviews("pending", 1)).reviews;
    expect(read?.product).toEqual({ slug: piece.slug, name: "Jug" });
    const { id = "", version = -1 } = read ?? {};
    await write(session, { text: "Buy at my shop instead." });
    expect(await decideReview({ id, version, decision: "published" }, staff)).toBe(false);
    const decide = () => decideReview({ id, version: version + 1, decision: "published" }, staff);
    expect((await Promise.all([decide(), decide(), decide()])).filter(Boolean)).toHaveLength(1);
    expect(await rating()).toEqual({ average: 5, count: 1 });
  });
});

describe("what staff decide is told to the author", () => {
  const lettersTo = (recipient: string) =>
    database().letter.findMany({
      where: { recipient, subject: { contains: "review" } },
      orderBy: { createdAt: "asc" },
    });

  test("an account where it reads its mail, each decision once, and a reason with what to do about it", async () => {
    const { session } = await customerWhoBought();
    await write(session);
    const { email } = await database().account.findUniqueOrThrow({ where: { id: session.accountId } });
    const [review] = await stored();
    const id = review?.id ?? "";
    const decide = () => decideReview({ id, version: 0, decision: "published" }, staff);
    await Promise.all([decide(), decide()]);
    expect(await lettersTo(email)).toMatchObject([{ subject: `Your review of the Jug is published` }]);
    await decideReview({ id, version: 1, decision: "rude" }, staff);
    const letters = await lettersTo(email);
    expect(letters).toHaveLength(2);
    expect(letters[1]?.text).toContain("It insults somebody.");
    expect(letters[1]?.text).toContain(`/products/${piece.slug}/review`);
    expect(letters[1]?.text).toContain("/help/contact");
    expect(letters[1]?.text).not.toContain(words.text);
  });

  test("a guest at the address of the order, in its language", async () => {
    const { session, number } = await guestWhoBought();
    await write(session);
    await database().order.update({ where: { number }, data: { email: "guest@example.com", language: "de" } });
    const [review] = await stored();
    await publish(review?.id ?? "");
    const letters = await database().letter.findMany({ where: { recipient: "guest@example.com" } });
    expect(letters.map(({ subject }) => subject)).toContain(`Ihre Bewertung ist veröffentlicht: Jug`);
  });

  test("nobody while nothing was decided, since the review is not what was read any more", async () => {
    const { session } = await customerWhoBought();
    await write(session);
    const [review] = await stored();
    await write(session, { text: "Another." });
    await decideReview({ id: review?.id ?? "", version: 0, decision: "rude" }, staff);
    const { email } = await database().account.findUniqueOrThrow({ where: { id: session.accountId } });
    expect(await lettersTo(email)).toEqual([]);
  });
});

test("withdrawn, it is gone, and so are its stars", async () => {
  const { session } = await customerWhoBought();
  await write(session);
  await publish((await stored())[0]?.id ?? "");
  await publish(await exampleReview(piece.id, { stars: 2 }));
  expect(await rating()).toEqual({ average: 3.5, count: 2 });
  expect(await withdrawReview(session, piece.id)).toBe(true);
  expect(await withdrawReview(session, piece.id)).toBe(false);
  expect(await rating()).toEqual({ average: 2, count: 1 });
});

test("many are spread over their stars and over pages, and another page than there is shows the last", async () => {
  for (let count = 0; count <= reviewPageSize; count += 1) {
    await publish(await exampleReview(piece.id, { stars: count === 0 ? 1 : 4, title: `Number ${count}` }));
  }
  const last = await readReviews(piece.id, 99);
  expect(last).toMatchObject({ total: reviewPageSize + 1, page: 2, pages: 2, reviews: [{ title: "Number 0" }] });
  expect(last.byStars.map(({ count }) => count)).toEqual([0, reviewPageSize, 0, 0, 1]);
});

test("the latest published review of each product is known by its instant", async () => {
  const other = await examplePiece();
  for (const id of [await exampleReview(piece.id), await exampleReview(piece.id)]) await publish(id);
  await exampleReview(other.id);
  const latest = await latestReviews();
  expect(latest.get(piece.id)).toEqual((await stored()).at(-1)?.writtenAt);
  expect(latest.has(other.id)).toBe(false);
});

test("whatever happens at once, what is counted of a product is what is published of it", {
  timeout: 60_000,
}, async () => {
  const ids = [];
  for (const stars of [1, 2, 3, 4, 5]) ids.push(await exampleReview(piece.id, { stars }));
  await Promise.all(ids.flatMap((id) => [publish(id), publish(id)]));
  await Promise.all(ids.slice(0, 2).map((id) => decideReview({ id, version: 1, decision: "off-topic" }, staff)));
  const published = (await stored()).filter(({ standing }) => standing === "published");
  expect(await database().product.findUnique({ where: { id: piece.id } })).toMatchObject({
    reviewCount: published.length,
    starSum: published.reduce((sum, { stars }) => sum + stars, 0),
  });
  expect(published).toHaveLength(3);
});

test("the database takes no sixth star, no standing of another name, and no rejection without a reason", async () => {
  for (const wrong of [{ stars: 6 }, { stars: 0 }, { standing: "great" }, { standing: "rejected" }]) {
    await expect(exampleReview(piece.id, wrong)).rejects.toThrow();
  }
});
