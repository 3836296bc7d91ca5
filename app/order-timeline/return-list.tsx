import type { ReactNode } from "react";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import type { OrderView } from "#lib/orders";
import { type Return, reasonInWords } from "#lib/returns";
import { When } from "../session-list/when.tsx";
import styles from "./order-timeline.module.css";

type ReturnListProps = {
  order: OrderView;
  returns: readonly Return[];
  /** What can, or has to, be done about one that is still on its way. */
  action?: (announced: Return) => ReactNode;
};

/** What comes back of an order, or has come: which pieces, since when, and what they bring. */
export function ReturnList({ order, returns, action }: ReturnListProps) {
  if (returns.length === 0) return null;
  return (
    <section aria-labelledby="returns" className={styles["returns"]}>
      <h2 id="returns">{t("Sent back")}</h2>
      <ul>
        {returns.map((one) => (
          <li key={one.id}>
            <p>
              {one.pieces
                .map(({ position, quantity }) => `${quantity} × ${order.lines[position]?.name ?? ""}`)
                .join(", ")}
              : {formatMoney(one.amountMinor)}
            </p>
            <p className={styles["detail"]}>
              {one.receivedAt === undefined ? (
                <Rich
                  message="{reason}. Announced {announced}, not here yet."
                  reason={reasonInWords(one.reason)}
                  announced={<When instant={one.announcedAt} />}
                />
              ) : (
                <Rich
                  message="{reason}. Announced {announced}, received {received}."
                  reason={reasonInWords(one.reason)}
                  announced={<When instant={one.announcedAt} />}
                  received={<When instant={one.receivedAt} />}
                />
              )}
            </p>
            {one.receivedAt === undefined ? action?.(one) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
