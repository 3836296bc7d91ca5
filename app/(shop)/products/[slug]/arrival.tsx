import { DayRange } from "#components/checkout/day-range";
import { Rich } from "#components/rich";
import { destinationOf } from "#lib/address-book";
import { countryName, cutOffInWords, deliveryEstimate, departureDay, home, methodsFor } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { currentSession } from "#lib/request";
import { now } from "#lib/time";
import styles from "./product.module.css";

/**
 * When a piece arrives if it is ordered now, by each way that carries it, and what that costs: to where the shopper has
 * parcels sent, as far as they said, or else to where most go.
 */
export async function Arrival({ weightGrams }: { weightGrams: number }) {
  const at = now();
  const { country } = (await destinationOf(await currentSession())) ?? home;
  return (
    <>
      <p className={styles["cutOff"]}>
        {cutOffInWords(at)} {t("To {country}:", { country: countryName(country) })}
      </p>
      <ul className={styles["arrival"]}>
        {methodsFor({ country, weightGrams }).map(({ id, name, priceMinor, freeFromMinor }) => (
          <li key={id}>
            <Rich
              message="{method}: arrives {days}, {price}"
              method={name}
              days={<DayRange {...deliveryEstimate(id, country, departureDay(at))} />}
              price={formatMoney(priceMinor)}
            />
            {freeFromMinor === undefined ? null : t(", free from {sum}", { sum: formatMoney(freeFromMinor) })}
          </li>
        ))}
      </ul>
    </>
  );
}
