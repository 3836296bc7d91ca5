import { Link } from "#components/link";
import type { Category } from "#lib/catalog";
import { facets, type Listing, noFilters, type Query, queryUrl, withoutFilter } from "#lib/search";
import { facetNames, inPieces, valueName } from "./facet-words.ts";
import styles from "./listing.module.css";

type NothingFitsProps = { query: Query; near: Listing["near"]; categories: readonly Category[] };

/** A list that the filters have left empty: which of them to take away, and what there would be then. */
export function NothingFits({ query, near, categories }: NothingFitsProps) {
  const { filters } = query;
  const inTheWay = facets.filter((facet) => near[facet] > 0);
  return (
    <div className={styles["nothing"]}>
      <p>Nothing fits all of that. {inTheWay.length === 0 ? "" : "There would be"}</p>
      <ul>
        {inTheWay.map((facet) => (
          <li key={facet}>
            <Link prefetch={false} scroll={false} href={queryUrl(query, { filters: withoutFilter(filters, facet) })}>
              {inPieces(near[facet])} without “{facetNames[facet]}:{" "}
              {filters[facet].map((value) => valueName(facet, value, categories)).join(", ")}”
            </Link>
          </li>
        ))}
        <li>
          <Link prefetch={false} scroll={false} href={queryUrl(query, { filters: noFilters })}>
            {query.words === "" ? "everything" : `everything for “${query.words}”`} without any filter
          </Link>
        </li>
      </ul>
    </div>
  );
}
