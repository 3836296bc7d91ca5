// A piece in a listing: picture, name, what it is, what it costs.
import { Link } from "#components/link";
import { t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import styles from "./catalog.module.css";
import { Picture } from "./picture.tsx";
import { Stars } from "./stars.tsx";
import { WishButton } from "./wish-button.tsx";

export type ProductCardProps = {
  slug: string;
  /** The address of its page. */
  path: string;
  name: string;
  summary: string;
  fromMinor: Minor;
  hasManyPrices: boolean;
  picture: { name: string; alt: string; placeholder?: string | undefined };
  isSoldOut: boolean;
  isNew: boolean;
  /** Stars on average, and of how many reviews. */
  rating: { average: number; count: number } | undefined;
  /** The number of the variant that is shown, and whether it is on the visitor's wish list. */
  sku: string;
  isWished: boolean;
  /** One of the first row, seen at once. */
  isFirst?: boolean;
  /** Its picture moves to the piece's own page, and back. */
  isMoving?: boolean;
};

function ProductCard(product: ProductCardProps) {
  return (
    <article className={styles["card"]}>
      <Picture
        {...product.picture}
        sizes="(min-width: 60rem) 20rem, (min-width: 40rem) 33vw, 50vw"
        isFirst={product.isFirst ?? false}
        standsFor={product.isMoving ? product.slug : undefined}
      />
      <h3 className={styles["name"]}>
        <Link prefetch={false} href={product.path}>
          {product.name}
        </Link>
      </h3>
      <p className={styles["price"]}>
        {product.hasManyPrices
          ? t("from {price}", { price: formatMoney(product.fromMinor) })
          : formatMoney(product.fromMinor)}{" "}
        {product.isSoldOut ? <span className={styles["mark"]}>{t("Sold out")}</span> : null}
        {product.isNew && !product.isSoldOut ? <span className={styles["mark"]}>{t("New")}</span> : null}
      </p>
      {product.rating === undefined ? null : (
        <p className={styles["rating"]}>
          <Stars stars={product.rating.average} />{" "}
          <span className="visually-hidden">
            {t("{count, plural, one {in 1 review} other {in # reviews}}", { count: product.rating.count })}
          </span>
          <span aria-hidden="true">({product.rating.count})</span>
        </p>
      )}
      <p className={styles["summary"]}>{product.summary}</p>
      <WishButton sku={product.sku} piece={product.name} isWished={product.isWished} />
    </article>
  );
}

type ProductGridProps = {
  products: readonly ProductCardProps[];
  areFirst?: boolean;
  /** The page shows some of them elsewhere too: of two pictures, none could tell which is the one that moves. */
  areShownTwice?: boolean;
};

/** Pieces side by side: two on a phone, up to four on a wide screen. */
export function ProductGrid({ products, areFirst = false, areShownTwice = false }: ProductGridProps) {
  return (
    <ul className={styles["grid"]}>
      {products.map((product, position) => (
        <li key={product.slug}>
          <ProductCard {...product} isFirst={areFirst && position < 2} isMoving={!areShownTwice} />
        </li>
      ))}
    </ul>
  );
}
