import { expect, test } from "vitest";
import { findProduct } from "#lib/catalog";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { seedReviews } from "./reviews.ts";
import { seedCatalogue } from "./seed.ts";

useFreshDatabase();

test("the reviews to look at are of things that are sold, count on their products, and are not doubled", async () => {
  await seedCatalogue();
  const count = await seedReviews();
  expect(await seedReviews()).toBe(count);
  expect(await database().review.count({ where: { standing: "published" } })).toBe(count);
  expect((await findProduct("harvest-vase"))?.rating).toEqual({ average: 4.1, count: 8 });
  const { _sum } = await database().product.aggregate({ _sum: { reviewCount: true } });
  expect(_sum.reviewCount).toBe(count);
});
