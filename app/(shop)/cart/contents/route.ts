/** For the little cart in the header, once somebody opens it: no page pays for what nobody looks at. */
import type { CartInShort } from "#components/site/mini-cart";
import { destinationOf } from "#lib/address-book";
import { missingForFree, readCart } from "#lib/cart";
import { home } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import { currentSession } from "#lib/request";

export async function GET(): Promise<Response> {
  const session = await currentSession();
  const [{ lines, itemsMinor, weightGrams, isBeingPaid }, place] = await Promise.all([
    readCart(session),
    destinationOf(session),
  ]);
  const { country } = place ?? home;
  const short: CartInShort = {
    lines: lines.map(({ sku, path, name, options, picture, quantity, totalMinor }) => ({
      sku,
      path,
      name,
      options,
      picture,
      quantity,
      total: formatMoney(totalMinor),
    })),
    items: formatMoney(itemsMinor),
    delivery: deliveryInWords(missingForFree(itemsMinor, { country, weightGrams })),
    isReady: lines.length > 0 && !isBeingPaid && lines.every(({ notice }) => notice === undefined),
  };
  return Response.json(short, { headers: { "Cache-Control": "no-store" } });
}

function deliveryInWords(missingForFreeMinor: Minor | undefined): string {
  if (missingForFreeMinor === undefined) return t("Delivery is added at checkout.");
  return missingForFreeMinor === 0
    ? t("Standard delivery is free.")
    : t("{sum} more for free delivery.", { sum: formatMoney(missingForFreeMinor) });
}
