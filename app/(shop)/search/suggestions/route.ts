/** For the search box of every page, while somebody types. The same for everybody. */
import type { NextRequest } from "next/server";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { parseQuery, suggest } from "#lib/search";

export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const { words } = parseQuery({ q: nextUrl.searchParams.get("q") ?? "" });
  const { categories, products, total } = await suggest(words);
  const options = [
    ...categories.map(({ slug, name, picture }) => ({
      path: `/products?category=${slug}`,
      name,
      picture,
      note: t("Category"),
    })),
    ...products.map(({ path, name, picture, fromMinor, hasManyPrices }) => ({
      path,
      name,
      picture: picture.name,
      note: hasManyPrices ? t("from {price}", { price: formatMoney(fromMinor) }) : formatMoney(fromMinor),
    })),
  ];
  return Response.json({ options, total }, { headers: { "Cache-Control": "no-store" } });
}
