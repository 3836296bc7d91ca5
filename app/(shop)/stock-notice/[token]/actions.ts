"use server";

import { impersonalAction, redirect } from "#lib/request";
import { confirmStockNotice, endStockNotice } from "#lib/stock-notice";
import { linkSchema } from "./schema.ts";

export const confirmNoticeAction = impersonalAction(linkSchema, async (_session, { token }) => {
  await confirmStockNotice(token);
  // Shown again, the page says how it stands.
  redirect(`/stock-notice/${encodeURIComponent(token)}`);
});

export const endNoticeAction = impersonalAction(linkSchema, async (_session, { token }) => {
  await endStockNotice(token);
  redirect(`/stock-notice/${encodeURIComponent(token)}`);
});
