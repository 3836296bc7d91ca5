import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { type OrderView, type Stage, stageOf } from "#lib/orders";
import { isReturnable } from "#lib/returns";
import styles from "./order.module.css";

/** The first screen of an order: is it placed, and what happens now? */
export function OrderStatus({ order }: { order: OrderView }) {
  return (
    <header className={styles["status"]}>
      <p className={styles["number"]}>{t("Order {number}", { number: order.number })}</p>
      <ArrivalHeading className={styles["title"]}>{titles[stageOf(order)]()}</ArrivalHeading>
      <StatusText order={order} />
      <Choices order={order} />
    </header>
  );
}

/** Can I change it, and how do I send it back? What is still possible, before anything has to be looked for. */
function Choices({ order }: { order: OrderView }) {
  if (order.status !== "confirmed") return null;
  return (
    <p className={styles["choices"]}>
      {stageOf(order) === "confirmed" ? (
        <Link prefetch={false} href={`/orders/${order.number}/cancel`} className="button-quiet">
          {t("Cancel order")}
        </Link>
      ) : null}
      <Link
        prefetch={false}
        href={isReturnable(order) ? `/orders/${order.number}/withdraw` : "/help/returns"}
        className="button-quiet"
      >
        {t("Send something back")}
      </Link>
    </p>
  );
}

const titles = {
  "awaiting-payment": () => t("Waiting for the bank"),
  confirmed: () => t("Thank you, it is ours to pack"),
  dispatched: () => t("It is on its way to you"),
  delivered: () => t("It has arrived"),
  cancelled: () => t("This order was cancelled"),
} as const satisfies Record<Stage, () => string>;

function StatusText({ order }: { order: OrderView }) {
  switch (stageOf(order)) {
    case "awaiting-payment":
      return (
        <p>
          <Rich
            message="The bank has not answered yet. <link>Ask again</link>; there is no need to pay twice."
            link={(words) => (
              <Link prefetch={false} href={`/checkout/wait/${order.number}`}>
                {words}
              </Link>
            )}
          />
        </p>
      );
    case "confirmed":
      return (
        <p>
          <Rich message="The confirmation is on its way to {email}." email={<strong>{order.email}</strong>} />
        </p>
      );
    case "dispatched":
      return <p>{t("We have packed it and given it to the carrier, who says below where it is.")}</p>;
    case "delivered":
      return <p>{t("We hope that you like it. Should something not be right, you can send it back.")}</p>;
    case "cancelled":
      return order.confirmedAt === undefined ? (
        <p>{t("Nothing has been charged. What was in it is for sale again.")}</p>
      ) : (
        <p>
          {t(
            "You have cancelled it, so nothing is sent. What you paid goes back to {paymentLabel}: {total}. Banks take a few days until it shows.",
            { paymentLabel: order.paymentLabel, total: formatMoney(order.totalMinor) },
          )}
        </p>
      );
  }
}
