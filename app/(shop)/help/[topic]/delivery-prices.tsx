import { nameOfDelivery, type Rate, weightInWords, type Zone } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import styles from "./delivery-prices.module.css";

/** What delivery to a zone costs, and how long it takes, by method and weight. */
export function DeliveryPrices({ name, rates }: Zone) {
  return (
    <table className={styles["table"]}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t("Method")}</th>
          <th scope="col">{t("Weight")}</th>
          <th scope="col">{t("Working days")}</th>
          <th scope="col">{t("Price")}</th>
        </tr>
      </thead>
      <tbody>{rates.flatMap(rowsOf)}</tbody>
    </table>
  );
}

const rowsOf = (rate: Rate) =>
  rate.bands.map(([upToGrams, priceMinor], index) => (
    <tr key={`${rate.method} ${upToGrams}`}>
      <th scope="row">{nameOfDelivery(rate.method)}</th>
      <td>{weightOf(rate, index)}</td>
      <td>{t("{first} to {last}", { first: rate.days[0], last: rate.days[1] })}</td>
      <td>{formatMoney(priceMinor)}</td>
    </tr>
  ));

/** “up to 10 kg”; whatever is heavier than the band before, where the last one has no end. */
function weightOf(rate: Rate, index: number): string {
  const [upTo = 0] = rate.bands[index] ?? [];
  if (Number.isFinite(upTo)) return t("up to {weight}", { weight: weightInWords(upTo) });
  const [before = 0] = rate.bands[index - 1] ?? [];
  return t("{before, plural, =0 {any} other {over {weight}}}", { before, weight: weightInWords(before) });
}
