// One piece in the cart: what it is, what it costs, how many, and what has changed about it.
import type { ReactNode } from "react";
import { Link } from "#components/link";
import { t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import styles from "./cart-line.module.css";

type CartLineProps = {
  /** How deep the line's name stands among the page's headings. */
  heading?: "h2" | "h3";
  name: string;
  options: string;
  href: string;
  picture: ReactNode;
  quantity: number;
  unitMinor: Minor;
  totalMinor: Minor;
  notice: string | undefined;
  /** The form that ends the notice, where one does. */
  answer?: ReactNode;
  /** The forms that change the line; none while the cart is being paid. */
  controls: ReactNode;
};

export function CartLine({
  heading: Heading = "h2",
  name,
  options,
  href,
  picture,
  quantity,
  unitMinor,
  totalMinor,
  notice,
  answer,
  controls,
}: CartLineProps) {
  return (
    <li className={styles["line"]}>
      <div className={styles["picture"]}>{picture}</div>
      <div className={styles["text"]}>
        <Heading className={styles["name"]}>
          <Link prefetch={false} href={href}>
            {name}
          </Link>
        </Heading>
        {options === "" ? null : <p className={styles["options"]}>{options}</p>}
        <p className={styles["unit"]}>
          {t("{quantity, plural, one {} other {# × {unit}}}", { quantity, unit: formatMoney(unitMinor) })}
        </p>
      </div>
      <p className={styles["total"]}>
        <span className="visually-hidden">{t("Together")} </span>
        {formatMoney(totalMinor)}
      </p>
      <div className={styles["controls"]}>
        {notice === undefined ? null : (
          <div className={styles["notice"]}>
            <p>{notice}</p>
            {answer}
          </div>
        )}
        {controls}
      </div>
    </li>
  );
}
