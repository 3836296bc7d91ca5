import { DayRange } from "#components/checkout/day-range";
import { cutOffInWords, deliveryEstimate, departureDay, home, methodsFor } from "#lib/delivery";
import { formatMoney } from "#lib/money";
import { now } from "#lib/time";
import styles from "./product.module.css";

/** When a piece arrives if it is ordered now, by each way that carries it, and what that costs: to where most parcels go. */
export function Arrival({ weightGrams }: { weightGrams: number }) {
  const at = now();
  const { country } = home;
  return (
    <>
      <p className={styles["cutOff"]}>{cutOffInWords(at)}</p>
      <ul className={styles["arrival"]}>
        {methodsFor({ country, weightGrams }).map(({ id, name, priceMinor, freeFromMinor }) => (
          <li key={id}>
            {name}: arrives <DayRange {...deliveryEstimate(id, country, departureDay(at))} />, {formatMoney(priceMinor)}
            {freeFromMinor === undefined ? "" : `, free from ${formatMoney(freeFromMinor)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
