import { Link } from "#components/link";
import type { Category } from "#lib/catalog";
import { t } from "#lib/language";
import { facets, noFilters, type Query, queryUrl, withoutFilter } from "#lib/search";
import { nameOfFacet, valueName } from "./facet-words.ts";
import styles from "./listing.module.css";

/** The filters that are on, each a link to the same list without it. */
export function ActiveFilters({ query, categories }: { query: Query; categories: readonly Category[] }) {
  const { filters } = query;
  const active = facets.flatMap((facet) => filters[facet].map((value) => ({ facet, value })));
  if (active.length === 0) return null;
  return (
    <ul className={styles["active"]} aria-label={t("Active filters")}>
      {active.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <Link
            prefetch={false}
            scroll={false}
            href={queryUrl(query, { filters: withoutFilter(filters, facet, value) })}
            className={styles["chip"]}
          >
            <span className="visually-hidden">{t("Remove filter: {facet},", { facet: nameOfFacet(facet) })} </span>
            {valueName(facet, value, categories)} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {active.length > 1 ? (
        <li>
          <Link
            prefetch={false}
            scroll={false}
            href={queryUrl(query, { filters: noFilters })}
            className={styles["all"]}
          >
            {t("Remove all")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
