import Link from "next/link";
import { type BrowseQuery, browseUrl, type Category } from "#lib/catalog";
import { formatMoney } from "#lib/money";
import styles from "./listing.module.css";

/** The filters that are on, each a link to the same list without it. */
export function ActiveFilters({ query, categories }: { query: BrowseQuery; categories: readonly Category[] }) {
  const filters = [
    ...query.categories.map((slug) => ({
      name: categories.find((category) => category.slug === slug)?.name ?? slug,
      without: { categories: query.categories.filter((other) => other !== slug) },
    })),
    ...(query.minMinor === undefined
      ? []
      : [{ name: `from ${formatMoney(query.minMinor)}`, without: { minMinor: undefined } }]),
    ...(query.maxMinor === undefined
      ? []
      : [{ name: `to ${formatMoney(query.maxMinor)}`, without: { maxMinor: undefined } }]),
    ...(query.availableOnly ? [{ name: "in stock", without: { availableOnly: false } }] : []),
  ];
  if (filters.length === 0) return null;
  return (
    <ul className={styles["active"]} aria-label="Active filters">
      {filters.map(({ name, without }) => (
        <li key={name}>
          <Link prefetch={false} href={browseUrl(query, without)} className={styles["chip"]}>
            <span className="visually-hidden">Remove filter: </span>
            {name} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <Link prefetch={false} href="/products" className={styles["chip"]}>
            Remove all
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
