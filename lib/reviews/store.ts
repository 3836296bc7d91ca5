import "server-only";
import { database, unlessThere } from "#lib/database";
import { asLanguage, type Language } from "#lib/language";
import { randomName } from "#lib/random";
import { now } from "#lib/time";
import type { Objection, OwnReview, PublishedReview, ReviewForStaff, Standing, Words } from "./review.ts";

/** Whose a review is: an account's, or, of guests, of whoever may see the order. */
export type Owner = { readonly accountId: string | undefined; readonly sessionHandle: string };

/** A review as it was read; whoever has changed it meanwhile was quicker. */
export type ReadReview = OwnReview & {
  readonly id: string;
  readonly version: number;
  readonly productId: string;
  readonly accountId: string | null;
};

type Part = { readonly skip: number; readonly take: number };

/** The owner's review of a product. */
export async function findOwn(productId: string, { accountId, sessionHandle }: Owner): Promise<ReadReview | undefined> {
  const given = { accountId: null, order: { accountId: null, sessions: { some: { sessionHandle } } } };
  const own = accountId === undefined ? [given] : [{ accountId }, given];
  const row = await database().review.findFirst({ where: { productId, OR: own }, orderBy: { writtenAt: "asc" } });
  return row ? readOf(row) : undefined;
}

/**
 * The first confirmed order by which the owner has bought the product: the account's own, or a guest's that the session may
 * see. To know number and address of an account's order is enough to look at it, and not to speak for its owner.
 */
export async function findPurchase(slug: string, { accountId, sessionHandle }: Owner): Promise<string | undefined> {
  const given = { accountId: null, sessions: { some: { sessionHandle } } };
  const own = accountId === undefined ? [given] : [{ accountId }, given];
  const order = await database().order.findFirst({
    where: { status: "confirmed", lines: { some: { slug } }, OR: own },
    orderBy: { placedAt: "asc" },
    select: { id: true },
  });
  return order?.id;
}

/** The review, if it still is what was read. */
export async function findAsRead(id: string, version: number): Promise<ReadReview | undefined> {
  const row = await database().review.findFirst({ where: { id, version } });
  return row ? readOf(row) : undefined;
}

/** Where to write to whoever wrote a review: to the account, or to the address on a guest's order. */
export async function findAuthor(id: string): Promise<{ email: string; language: Language } | undefined> {
  const reached = { select: { email: true, language: true } };
  const row = await database().review.findUnique({ where: { id }, select: { account: reached, order: reached } });
  const author = row?.account ?? row?.order;
  return author ? { email: author.email, language: asLanguage(author.language) } : undefined;
}

export async function listOfAccount(accountId: string): Promise<ReadReview[]> {
  return (await database().review.findMany({ where: { accountId } })).map(readOf);
}

/** Writes a review, which waits to be read; false when there is one of this account or this order. */
export async function insertReview(
  review: Words & { productId: string; accountId: string | undefined; orderId: string },
): Promise<boolean> {
  const accountId = review.accountId ?? null;
  const data = { ...review, accountId, id: randomName(), writtenAt: now() };
  return (await unlessThere(() => database().review.create({ data }))) !== undefined;
}

/** Replaces what a review says; it waits to be read again. */
export const replaceWords = (review: ReadReview, words: Words): Promise<boolean> =>
  change(review, { ...words, standing: "pending", objection: "", writtenAt: now() });

/** Publishes a review, or rejects it for the reason given. */
export const moveTo = (review: ReadReview, decision: "published" | Objection): Promise<boolean> =>
  change(review, {
    stars: review.stars,
    ...(decision === "published"
      ? { standing: "published", objection: "" }
      : { standing: "rejected", objection: decision }),
  });

/** Removes a review; says whether this call did. */
export async function removeReview(review: ReadReview): Promise<boolean> {
  const { id, version, productId } = review;
  if ((await database().review.deleteMany({ where: { id, version } })).count !== 1) return false;
  await count(productId, review, undefined);
  return true;
}

type Change = Partial<Words> & { stars: number; standing: Standing; objection: string; writtenAt?: Date };

/** Changes a review that is as it was read, and what is counted of its product. Call it in a transaction. */
async function change(review: ReadReview, to: Change): Promise<boolean> {
  const { id, version, productId } = review;
  const data = { ...to, version: { increment: 1 } };
  if ((await database().review.updateMany({ where: { id, version }, data })).count !== 1) return false;
  await count(productId, review, to);
  return true;
}

type Counted = { readonly stars: number; readonly standing: Standing };

/** What is counted of a product once a review of it was one thing and is another. */
async function count(productId: string, was: Counted, is: Counted | undefined): Promise<void> {
  const [before, after] = [starsOf(was), starsOf(is)];
  if (before.length === 0 && after.length === 0) return;
  const sum = (stars: number[]) => stars.reduce((total, one) => total + one, 0);
  await database().product.update({
    where: { id: productId },
    data: {
      reviewCount: { increment: after.length - before.length },
      starSum: { increment: sum(after) - sum(before) },
    },
  });
}

/** The stars that count: those of a published review. */
const starsOf = (review: Counted | undefined): number[] => (review?.standing === "published" ? [review.stars] : []);

/** Published reviews of a product, the latest first. */
export async function listPublished(productId: string, part: Part): Promise<PublishedReview[]> {
  const which = { productId, standing: "published" };
  const rows = await database().review.findMany({ where: which, orderBy: latestFirst, ...part });
  return rows.map(({ id, author, stars, title, text, writtenAt }) => ({ id, author, stars, title, text, writtenAt }));
}

/** How many published reviews of a product have so many stars. */
export async function countByStars(productId: string): Promise<Map<number, number>> {
  const which = { productId, standing: "published" };
  const rows = await database().review.groupBy({ by: ["stars"], where: which, _count: true });
  return new Map(rows.map(({ stars, _count }) => [stars, _count]));
}

/** When the latest published review of each product was written. */
export async function latestReviews(): Promise<Map<string, Date>> {
  const which = { standing: "published" };
  const rows = await database().review.groupBy({ by: ["productId"], where: which, _max: { writtenAt: true } });
  return new Map(rows.flatMap(({ productId, _max }) => (_max.writtenAt ? [[productId, _max.writtenAt]] : [])));
}

/** Reviews of a standing for staff. */
export async function listOf(standing: Standing, order: "asc" | "desc", part: Part): Promise<ReviewForStaff[]> {
  const rows = await database().review.findMany({
    where: { standing },
    orderBy: [{ writtenAt: order }, { id: order }],
    ...part,
    include: { product: { select: { slug: true, name: true } } },
  });
  return rows.map((row) => ({ ...readOf(row), writtenAt: row.writtenAt, product: row.product }));
}

export const countOf = (standing: Standing): Promise<number> => database().review.count({ where: { standing } });

const latestFirst = [{ writtenAt: "desc" as const }, { id: "desc" as const }];

type Row = Words & {
  id: string;
  version: number;
  productId: string;
  accountId: string | null;
  standing: string;
  objection: string;
};

const readOf = ({ standing, objection, ...row }: Row): ReadReview => ({
  ...row,
  // The database refuses any other.
  standing: standing as Standing,
  objection: objection === "" ? undefined : (objection as Objection),
});
