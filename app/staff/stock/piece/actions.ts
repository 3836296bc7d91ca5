"use server";

import { redirect, staffAction } from "#lib/request";
import { countStock } from "#lib/stock";
import { instant } from "#lib/time";
import { countPath } from "../stock-query.ts";
import { countSchema } from "./schema.ts";

export const countAction = staffAction(
  "/staff/stock/piece",
  countSchema,
  async (session, { sku, name, found, counted, expectedOn = "" }) => {
    const outcome = await countStock(session, sku, {
      name,
      found: Number(found),
      counted: Number(counted),
      expectedOn: expectedOn === "" ? undefined : instant(expectedOn),
    });
    if (outcome === "counted") redirect(`/staff/stock?${new URLSearchParams({ q: sku, counted: "1" })}`);
    // The page sees for itself that this count is of the past, and says so.
    redirect(countPath({ sku, name, found, counted, expectedOn }));
  },
  ({ expectedOn = "", ...typed }) => countPath({ ...typed, expectedOn }),
);
