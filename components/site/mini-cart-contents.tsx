// What is in the cart, line by line, once somebody looks into it.
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import { t } from "#lib/language";
import styles from "./mini-cart.module.css";
import type { CartInShort } from "./use-cart-in-short.ts";

export function MiniCartContents({ cart }: { cart: CartInShort }) {
  if (cart.lines.length === 0) return <p>{t("Nothing in it yet.")}</p>;
  return (
    <>
      <ul className={styles["lines"]}>
        {cart.lines.map(({ sku, path, name, options, picture, quantity, total }) => (
          <li key={sku}>
            <Picture name={picture} alt="" sizes="3rem" />
            <p>
              {quantity} ×{" "}
              <Link prefetch={false} href={path}>
                {name}
              </Link>
              {options === "" ? null : <small>{options}</small>}
            </p>
            <p className={styles["amount"]}>{total}</p>
          </li>
        ))}
      </ul>
      <p className={styles["items"]}>
        <span>{t("Items")}</span> <span className={styles["amount"]}>{cart.items}</span>
      </p>
      <p className={styles["delivery"]}>{cart.delivery}</p>
    </>
  );
}
