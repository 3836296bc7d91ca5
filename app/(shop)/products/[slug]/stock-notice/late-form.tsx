"use client";

import dynamic from "next/dynamic";

/** The form with its script, which comes only where a piece is sold out: what can be bought does not pay for it. */
export const StockNoticeForm = dynamic(async () => (await import("./stock-notice-form.tsx")).StockNoticeForm);
