"use server";

import { findVariantBySku, productPath } from "#lib/catalog";
import { currentNetwork, publicAction, redirect } from "#lib/request";
import { requestStockNotice, withdrawStockNotice } from "#lib/stock-notice";
import { stockNoticeSchema, withdrawNoticeSchema } from "./schema.ts";

export const askForNoticeAction = publicAction(stockNoticeSchema, async (session, { sku, email }) => {
  await requestStockNotice(session, sku, email, await currentNetwork());
  const path = await pathOf(sku);
  // To everybody the same, whatever we know of the address.
  redirect(`${path}${path.includes("?") ? "&" : "?"}notice=asked`);
});

export const withdrawNoticeAction = publicAction(withdrawNoticeSchema, async (session, { sku }) => {
  await withdrawStockNotice(session, sku);
  redirect(await pathOf(sku));
});

async function pathOf(sku: string): Promise<string> {
  const { slug, options } = (await findVariantBySku(sku)) ?? redirect("/products");
  return productPath(slug, options);
}
