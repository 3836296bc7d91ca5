import type { Metadata } from "next";
import { listCategories } from "#lib/catalog";
import { t } from "#lib/language";
import { pageSize, parseQuery, type Query } from "#lib/search";
import { browseOnce } from "../listing/browse-once.ts";
import styles from "../listing/listing.module.css";
import { Listing } from "../listing/listing.tsx";
import { listingMetadata } from "../listing/listing-metadata.ts";
import { listData } from "../structured-data/structured-data.ts";
import { StructuredDataScript } from "../structured-data/structured-data-script.tsx";

type ProductsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: ProductsProps): Promise<Metadata> {
  const query = queryIn(await searchParams);
  const [heading, found] = await Promise.all([headingOf(query), browseOnce(query)]);
  return listingMetadata(query, found, heading);
}

export default async function ProductsPage({ searchParams }: ProductsProps) {
  const query = queryIn(await searchParams);
  const [categories, found, heading] = await Promise.all([listCategories(), browseOnce(query), headingOf(query)]);
  return (
    <div className={`page ${styles["page"]}`}>
      <header className={styles["heading"]}>
        <h1>{heading.name}</h1>
        <p>{heading.summary}</p>
      </header>
      <Listing query={query} found={found} categories={categories} />
      <StructuredDataScript graph={(origin) => listData(found.products, (found.page - 1) * pageSize + 1, origin)} />
    </div>
  );
}

/** Here nothing is searched for, whatever the address says. */
const queryIn = (parameters: Awaited<ProductsProps["searchParams"]>): Query => ({
  ...parseQuery(parameters),
  words: "",
});

async function headingOf({ filters }: Query): Promise<{ name: string; summary: string }> {
  const everything = {
    name: t("Everything we make"),
    summary: t("Each piece made in small numbers, to be used every day."),
  };
  if (filters.category.length !== 1) return everything;
  return (await listCategories()).find(({ slug }) => slug === filters.category[0]) ?? everything;
}
