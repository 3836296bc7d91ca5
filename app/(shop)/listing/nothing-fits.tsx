import { Link } from "#components/link";
import type { Category } from "#lib/catalog";
import { t } from "#lib/language";
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
      <p>{t("Nothing fits all of that. {count, plural, =0 {} other {There would be}}", { count: inTheWay.length })}</p>
      <ul>
        {inTheWay.map((facet) => (
          <li key={facet}>
            <Link prefetch={false} scroll={false} href={queryUrl(query, { filters: withoutFilter(filters, facet) })}>
              {t("{inPieces} without “{facet}: {join}”", {
                inPieces: inPieces(near[facet]),
                facet: facetNames[facet],
                join: filters[facet].map((value) => valueName(facet, value, categories)).join(", "),
              })}
            </Link>
          </li>
        ))}
        <li>
          <Link prefetch={false} scroll={false} href={queryUrl(query, { filters: noFilters })}>
            {t("{kind, select, true {everything} other {everything for “{words}”}} without any filter", {
              kind: String(query.words === ""),
              words: query.words,
            })}
          </Link>
        </li>
      </ul>
    </div>
  );
}
