import { DayRange } from "#components/checkout/day-range";
import { deliveryEstimate, deliveryMethods } from "#lib/checkout";
import { formatMoney } from "#lib/money";
import { now } from "#lib/time";
import styles from "./product.module.css";

/** When it arrives if it is ordered now, by each way of delivery, and what that costs: to every country that we deliver to. */
export function Arrival() {
  const at = now();
  return (
    <ul className={styles["arrival"]}>
      {deliveryMethods.map(({ id, name, priceMinor, freeFromMinor }) => (
        <li key={id}>
          {name}: arrives <DayRange {...deliveryEstimate(id, at)} />, {formatMoney(priceMinor)}
          {freeFromMinor === undefined ? "" : `, free from ${formatMoney(freeFromMinor)}`}
        </li>
      ))}
    </ul>
  );
}
