import { readMoney } from "#lib/money";
import { normaliseCode, type Terms } from "#lib/promotion";
import { instant } from "#lib/time";
import { readValue, type TypedPromotion } from "./schema.ts";

/** What was typed as what is offered. Days are whole ones, in UTC: what a cart says of a code names that clock. */
export function termsOf({ code, kind, value = "", minimum = "", from, through, most, once }: TypedPromotion): Terms {
  return {
    code: normaliseCode(code),
    kind,
    value: readValue(kind, value) ?? 0,
    minimumMinor: readMoney(minimum) ?? 0,
    validFrom: from === undefined ? undefined : instant(`${from}T00:00:00Z`),
    validThrough: through === undefined ? undefined : instant(`${through}T23:59:59.999Z`),
    mostUses: most === undefined ? undefined : Number(most),
    isOncePerCustomer: once !== undefined,
  };
}
