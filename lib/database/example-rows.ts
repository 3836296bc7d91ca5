/** Test support: something to sell, for less, and somebody to buy it, or to look after it, as rows of their own. */
import { digest, randomCode, randomName, randomSecret } from "#lib/random";
import { after, hours, instant, now } from "#lib/time";
import { database } from "./client.ts";

type ExamplePiece = {
  name?: string;
  category?: string;
  summary?: string;
  description?: string;
  material?: string;
  featured?: boolean;
  addedOn?: Date;
  /** One variant for each. */
  variants?: {
    priceMinor: number;
    stock: number;
    options?: Record<string, string>;
    material?: string;
    colour?: string;
    size?: string;
  }[];
};

/** Puts a product on the shelf; gives its names and its variants in the order given. */
export async function examplePiece(
  piece: ExamplePiece = {},
): Promise<{ id: string; slug: string; variants: { id: string; sku: string }[] }> {
  const id = randomName();
  const slug = `piece-${id}`;
  const { name = "Jug", category = "stoneware", variants = [{ priceMinor: 2900, stock: 10 }] } = piece;
  await exampleCategory(category);
  const rows = variants.map(({ options = {}, ...facts }, position) => ({
    id: randomName(),
    sku: `SKU-${randomName()}`,
    position,
    weightGrams: 500,
    ...facts,
    options: JSON.stringify(options),
  }));
  await database().product.create({
    data: {
      id,
      slug,
      name,
      categorySlug: category,
      featured: piece.featured ?? false,
      summary: piece.summary ?? "It pours.",
      description: piece.description ?? "Thrown by hand.",
      material: piece.material ?? "Stoneware",
      dimensions: "12 cm",
      care: "Dishwasher safe",
      addedOn: piece.addedOn ?? instant("2026-01-01T00:00:00Z"),
      variants: { create: rows },
      pictures: { create: [{ position: 0, name: slug, alt: name }] },
    },
  });
  return { id, slug, variants: rows.map((row) => ({ id: row.id, sku: row.sku })) };
}

type ExamplePromotion = {
  kind?: "percentage" | "amount" | "free-delivery";
  value?: number;
  minimumMinor?: number;
  validFrom?: Date;
  validThrough?: Date;
  isOncePerCustomer?: boolean;
  mostUses?: number;
};

/** Offers a tenth off, or what is said; gives the code. */
export async function examplePromotion(conditions: ExamplePromotion = {}): Promise<string> {
  const code = `EXAMPLE-${randomCode(8)}`;
  const { kind = "percentage", value = kind === "percentage" ? 1000 : 0 } = conditions;
  await database().promotion.create({ data: { code, ...conditions, kind, value } });
  return code;
}

/** Has somebody write of a piece, as yet unread, unless something else is said; gives the review's identifier. */
export async function exampleReview(
  productId: string,
  review: { accountId?: string; orderId?: string; stars?: number; standing?: string; title?: string } = {},
): Promise<string> {
  const id = randomName();
  const words = { author: "Ada", stars: 4, title: "It pours", text: "Every morning, without a drop beside it." };
  await database().review.create({ data: { id, productId, writtenAt: now(), ...words, ...review } });
  return id;
}

/** Opens an account; gives its identifier. */
export async function exampleAccount(): Promise<string> {
  const id = randomName();
  const at = now();
  await database().account.create({
    data: {
      id,
      email: `${id.toLowerCase()}@example.com`,
      name: "Ada",
      passwordHash: "-",
      passwordChangedAt: at,
      createdAt: at,
    },
  });
  return id;
}

/** Makes an account staff, with a second factor and a recovery code that nobody uses: those to whom the back office is open. */
export async function makeStaff(accountId: string): Promise<void> {
  const at = now();
  await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
  await database().authenticator.create({ data: { accountId, secret: "-", createdAt: at, confirmedAt: at } });
  await database().recoveryCode.create({ data: { digest: randomName(), accountId, createdAt: at } });
}

async function exampleCategory(slug: string): Promise<void> {
  const category = { slug, name: slug, summary: "", position: 0, picture: slug };
  await database().category.upsert({ where: { slug }, update: {}, create: category });
}

/**
 * Shoppers who stand before the button all at once, each with one piece and an identifier to come back with; written as
 * rows, since walking there is not in question.
 */
export async function exampleCrowd(count: number, variantId: string, priceMinor: number) {
  const at = now();
  const token = randomName();
  const card = { token, behaviour: "accept", label: "Test card", createdAt: at };
  await database().bankCard.create({ data: card });
  const shoppers = Array.from({ length: count }, () => ({
    kind: "guest" as const,
    handle: randomName(),
    csrfSecret: randomSecret(),
    createdAt: at,
    lastSeenAt: at,
    absoluteEndAt: after(at, hours(1)),
  }));
  const identifiers = shoppers.map(() => randomSecret());
  await database().session.createMany({
    data: shoppers.map((shopper, place) => ({
      ...shopper,
      identifierDigest: digest(identifiers[place] ?? ""),
      identifierSince: at,
    })),
  });
  // For brevity a shopper's cart, and its checkout's key, are called what the shopper is called.
  await database().cart.createMany({
    data: shoppers.map(({ handle }) => ({ id: handle, sessionHandle: handle, updatedAt: at })),
  });
  await database().cartLine.createMany({
    data: shoppers.map(({ handle }) => ({
      cartId: handle,
      variantId,
      quantity: 1,
      seenPriceMinor: priceMinor,
      addedAt: at,
    })),
  });
  await database().checkout.createMany({
    data: shoppers.map(({ handle }) => ({
      cartId: handle,
      key: handle,
      email: `${handle}@example.com`,
      name: "Ada",
      addressLine1: "1 Mill Lane",
      postalCode: "D01",
      city: "Dublin",
      country: "IE",
      deliveryMethod: "standard",
      paymentToken: token,
      paymentLabel: card.label,
    })),
  });
  return shoppers.map((session, place) => ({ session, key: session.handle, identifier: identifiers[place] ?? "" }));
}
