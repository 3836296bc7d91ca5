import { DayRange } from "#components/checkout/day-range";
import { Rich } from "#components/rich";
import { deliveryEstimate, home, methodsFor } from "#lib/delivery";
import { formatMoney } from "#lib/money";
import { now } from "#lib/time";
import styles from "./product.module.css";

/** When a piece arrives if it is ordered now, by each way that carries it, and what that costs: to where most parcels go. */
export function Arrival({ weightGrams }: { weightGrams: number }) {
  const at = now();
  const { country } = home;
  return (
    <ul className={styles["arrival"]}>
      {methodsFor({ country, weightGrams }).map(({ id, name, priceMinor, freeFromMinor }) => (
        <li key={id}>
          <Rich
            message="{name}: arrives {dayRange}, {price}{kind, select, true {} other {, free from {freeFrom}}}"
            name={name}
            dayRange={<DayRange {...deliveryEstimate(id, country, at)} />}
            price={formatMoney(priceMinor)}
            kind={String(freeFromMinor === undefined)}
            freeFrom={formatMoney(freeFromMinor)}
          />
        </li>
      ))}
    </ul>
  );
}
