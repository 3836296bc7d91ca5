import type { Metadata } from "next";
import Link from "next/link";
import { ProductGrid } from "#components/catalog/product-card";
import { listCategories, search } from "#lib/catalog";
import styles from "./search.module.css";

type SearchProps = { searchParams: Promise<{ q?: string | string[] }> };

export const metadata: Metadata = { title: "Search", robots: { index: false } };

export default async function SearchPage({ searchParams }: SearchProps) {
  const query = [(await searchParams).q].flat()[0]?.trim().slice(0, 100) ?? "";
  const { products, didYouMean } = await search(query);
  return (
    <div className={`page ${styles["search"]}`}>
      <h1>Search</h1>
      <search>
        <form action="/search" method="get" className={styles["form"]}>
          <label htmlFor="q">What are you looking for?</label>
          <div className={styles["row"]}>
            <input
              id="q"
              key={query}
              name="q"
              type="search"
              defaultValue={query}
              enterKeyHint="search"
              autoComplete="off"
            />
            <button type="submit" className="button">
              Search
            </button>
          </div>
        </form>
      </search>
      {query === "" ? null : (
        <section aria-label="Results">
          <h2 className={styles["total"]}>
            {products.length === 1 ? "1 piece" : `${products.length} pieces`} for “{query}”
          </h2>
          {didYouMean === undefined ? null : (
            <p>
              Did you mean{" "}
              <Link prefetch={false} href={`/search?q=${encodeURIComponent(didYouMean)}`}>
                {didYouMean}
              </Link>
              ?
            </p>
          )}
          {products.length === 0 ? <NothingFound /> : <ProductGrid products={products} areFirst />}
        </section>
      )}
    </div>
  );
}

async function NothingFound() {
  const categories = await listCategories();
  return (
    <div className="stack">
      <p className="prose">We have nothing by that name. Fewer or more general words often help, or look through:</p>
      <ul>
        {categories.map(({ slug, name, summary }) => (
          <li key={slug}>
            <Link prefetch={false} href={`/products?category=${slug}`}>
              {name}
            </Link>
            : {summary}
          </li>
        ))}
      </ul>
    </div>
  );
}
