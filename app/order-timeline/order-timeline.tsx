import { nameOfCarrier, type Step, timelineOf, trackingUrl } from "#lib/fulfilment";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import type { OrderView, Parcel } from "#lib/orders";
import { refundReasonInWords } from "#lib/refunds";
import { When } from "../session-list/when.tsx";
import styles from "./order-timeline.module.css";

/** What has happened to an order and when, and what is still to come. */
export function OrderTimeline({ order }: { order: OrderView }) {
  const steps = timelineOf(order);
  const latest = steps.findLast(({ at }) => at !== undefined);
  return (
    <ol className={styles["timeline"]} aria-label={t("How far it is")}>
      {steps.map((step, position) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a step keeps its place, and there may be several refunds
          key={position}
          className={step.at === undefined ? styles["ahead"] : styles["done"]}
          aria-current={step === latest ? "step" : undefined}
        >
          <span className={styles["name"]}>
            {namesOf[step.name]()}
            {step.amountMinor === undefined ? "" : ` ${formatMoney(step.amountMinor)}`}
          </span>
          <span className={styles["when"]}>{step.at === undefined ? t("to come") : <When instant={step.at} />}</span>
          {step.reason === undefined ? null : (
            <span className={styles["reason"]}>{refundReasonInWords(step.reason)}</span>
          )}
          {step.name === "dispatched" && order.parcel !== undefined ? <Tracking parcel={order.parcel} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Tracking({ parcel }: { parcel: Parcel }) {
  const link = trackingUrl(parcel);
  const name = nameOfCarrier(parcel.carrier);
  if (parcel.trackingNumber === "") return null;
  return (
    <span className={styles["tracking"]}>
      {link === undefined ? (
        `${name}, ${parcel.trackingNumber}`
      ) : (
        <a href={link} rel="noreferrer">
          {t("Follow it at {name}: {trackingNumber}", { name, trackingNumber: parcel.trackingNumber })}
        </a>
      )}
    </span>
  );
}

const namesOf = {
  placed: () => t("Placed"),
  confirmed: () => t("Paid and confirmed"),
  dispatched: () => t("Sent"),
  delivered: () => t("Delivered"),
  cancelled: () => t("Cancelled"),
  refunded: () => t("Refunded"),
} as const satisfies Record<Step["name"], () => string>;
