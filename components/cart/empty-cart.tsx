import { Link } from "#components/link";
import { t } from "#lib/language";
import styles from "./empty-cart.module.css";

/** Nothing in the cart: says so and shows the way on. */
export function EmptyCart({ categories }: { categories: readonly { slug: string; name: string }[] }) {
  return (
    <div className={styles["empty"]}>
      <p>{t("Nothing in it yet.")}</p>
      <p>
        <Link prefetch={false} className="button" href="/products">
          {t("See everything we make")}
        </Link>
      </p>
      <ul className={styles["categories"]}>
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <Link prefetch={false} href={`/products?category=${slug}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
