import { Link } from "#components/link";
import type { Category } from "#lib/catalog";
import { t } from "#lib/language";
import { facets, type Listing, noFilters, type Query, queryUrl, withoutFilter } from "#lib/search";
import { inPieces, nameOfFacet, valueName } from "./facet-words.ts";
import styles from "./listing.module.css";

type NothingFitsProps = { query: Query; near: Listing["near"]; categories: readonly Category[] };

/** A list that the filters have left empty: which of them to take away, and what there would be then. */
export function NothingFits({ query, near, categories }: NothingFitsProps) {
  const { filters } = query;
  const inTheWay = facets.filter((facet) => near[facet] > 0);
  return (
    <div className={styles["nothing"]}>
      <p>
        {t("Nothing fits all of that.")} {inTheWay.length === 0 ? null : t("There would be")}
      </p>
      <ul>
        {inTheWay.map((facet) => (
          <li key={facet}>
            <Link prefetch={false} scroll={false} href={queryUrl(query, { filters: withoutFilter(filters, facet) })}>
              {t("{pieces} without “{facet}: {values}”", {
                pieces: inPieces(near[facet]),
                facet: nameOfFacet(facet),
                values: filters[facet].map((value) => valueName(facet, value, categories)).join(", "),
              })}
            </Link>
          </li>
        ))}
        <li>
          <Link prefetch={false} scroll={false} href={queryUrl(query, { filters: noFilters })}>
            {query.words === ""
              ? t("everything without any filter")
              : t("everything for “{words}” without any filter", { words: query.words })}
          </Link>
        </li>
      </ul>
    </div>
  );
}
