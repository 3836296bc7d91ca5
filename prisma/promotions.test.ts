import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { seedPromotions } from "./promotions.ts";

useFreshDatabase();

test("the codes to try are offered with a line for each, and again without forgetting who has used them", async () => {
  const lines = await seedPromotions();
  expect(lines.join("\n")).toContain("WELCOME10    10% off, once for each customer");
  await database().promotion.update({ where: { code: "WELCOME10" }, data: { uses: 3, value: 1 } });
  expect(await seedPromotions()).toEqual(lines);
  expect(await database().promotion.count()).toBe(lines.length);
  expect(await database().promotion.findUnique({ where: { code: "WELCOME10" } })).toMatchObject({
    uses: 3,
    value: 1000,
  });
});
