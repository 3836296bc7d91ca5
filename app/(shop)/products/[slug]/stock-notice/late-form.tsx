"use client";

import { type ComponentProps, lazy } from "react";

const Late = lazy(async () => ({ default: (await import("./stock-notice-form.tsx")).StockNoticeForm }));

/** The form with its script, which comes only where a piece is sold out: what can be bought does not pay for it. */
export const StockNoticeForm = (props: ComponentProps<typeof Late>) => <Late {...props} />;
