import type { Metadata } from "next";
import { ProductGrid } from "#components/catalog/product-card";
import { browse, browseUrl, listCategories, parseBrowseQuery } from "#lib/catalog";
import { ActiveFilters } from "./active-filters.tsx";
import { Filters } from "./filters.tsx";
import styles from "./listing.module.css";
import { Pages } from "./pages.tsx";

type ListingProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: ListingProps): Promise<Metadata> {
  const query = parseBrowseQuery(await searchParams);
  const heading = await headingOf(query.categories);
  return {
    title: heading.name,
    description: heading.summary,
    alternates: { canonical: browseUrl({ ...query, sort: "featured" }) },
  };
}

export default async function ListingPage({ searchParams }: ListingProps) {
  const query = parseBrowseQuery(await searchParams);
  const [categories, listing, heading] = await Promise.all([
    listCategories(),
    browse(query),
    headingOf(query.categories),
  ]);
  return (
    <div className={`page ${styles["listing"]}`}>
      <header className={styles["heading"]}>
        <h1>{heading.name}</h1>
        <p>{heading.summary}</p>
      </header>
      <Filters query={query} categories={categories} facets={listing.facets} />
      <section className={styles["results"]} aria-label="Pieces">
        <h2 className={styles["total"]}>{listing.total === 1 ? "1 piece" : `${listing.total} pieces`}</h2>
        <ActiveFilters query={query} categories={categories} />
        {listing.total === 0 ? (
          <p className="prose">Nothing fits all of that. Take a filter away, and there will be more.</p>
        ) : (
          <ProductGrid products={listing.products} areFirst />
        )}
        <Pages query={query} page={listing.page} pages={listing.pages} />
      </section>
    </div>
  );
}

async function headingOf(slugs: readonly string[]): Promise<{ name: string; summary: string }> {
  const everything = { name: "Everything we make", summary: "Some forty pieces, each made in small numbers." };
  if (slugs.length !== 1) return everything;
  return (await listCategories()).find(({ slug }) => slug === slugs[0]) ?? everything;
}
