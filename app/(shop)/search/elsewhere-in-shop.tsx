import type { ReactNode } from "react";
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import { featuredProducts, listCategories } from "#lib/catalog";
import { t } from "#lib/language";
import { Shelf } from "../shelf.tsx";
import styles from "./search.module.css";

type ElsewhereProps = {
  heading: string;
  /** Where to search, should the header's be too far away. */
  search?: ReactNode;
  children: ReactNode;
};

/** Where to look when a search or an address leads nowhere: the categories, and what stands in the window. */
export async function ElsewhereInShop({ heading, search, children }: ElsewhereProps) {
  const [categories, featured] = await Promise.all([listCategories(), featuredProducts()]);
  return (
    <div className={`page ${styles["elsewhere"]}`}>
      <header>
        <h1>{heading}</h1>
        <p className="prose">{children}</p>
        {search}
      </header>
      <ul className={styles["categories"]}>
        {categories.map(({ slug, name, summary, picture }) => (
          <li key={slug}>
            <Picture name={picture} alt="" sizes="4.5rem" />
            <h2>
              <Link prefetch={false} href={`/products?category=${slug}`}>
                {name}
              </Link>
            </h2>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="window" className={styles["window"]}>
        <h2 id="window">{t("In our window")}</h2>
        <Shelf products={featured.slice(0, 4)} />
      </section>
    </div>
  );
}
