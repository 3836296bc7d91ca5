import { cache } from "react";
import { currentSession } from "#lib/request";
import { wishedSkus } from "#lib/wish-list";

/** What the visitor has saved, read once per request however many shelves and hearts the page has. */
export const currentWishes = cache(async () => wishedSkus(await currentSession()));
