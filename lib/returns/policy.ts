/** How long somebody may think about what has arrived. */
import { type Duration, days } from "#lib/time";
import type { ReturnReason } from "./return.ts";

/**
 * From the day on which it arrived. The law gives 14 days in which nobody has to say why (Directive 2011/83/EU, articles 9
 * and 10; Directive (EU) 2023/2673 adds that it must be done online as easily as the purchase). This shop gives thirty, on
 * the same terms.
 */
export const returnPeriod: Duration = days(30);

/** What was announced is sent within so long (Directive 2011/83/EU, article 14 (1)). */
export const sentBackWithin: Duration = days(14);

/**
 * Where the piece is at fault the way back costs its buyer nothing (Directive (EU) 2019/771, article 14 (1)). For a change of
 * mind whoever sends it pays, which has to be said before the order (Directive 2011/83/EU, articles 6 (1) (i) and 14 (1)).
 */
export const isPostageOurs = (reason: ReturnReason): boolean =>
  ["damaged", "not-as-described", "wrong-piece"].includes(reason);
