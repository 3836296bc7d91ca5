// What to see and in which order: a plain form whose answer is an address, so that it can be shared and gone back to.
import { type BrowseQuery, type Category, type Listing, type SortOrder, sortOrders } from "#lib/catalog";
import styles from "./listing.module.css";

const sortNames: Readonly<Record<SortOrder, string>> = {
  featured: "Our choice",
  newest: "Newest first",
  "price-up": "Price, low to high",
  "price-down": "Price, high to low",
  name: "Name",
};

type FiltersProps = { query: BrowseQuery; categories: readonly Category[]; facets: Listing["facets"] };

export function Filters({ query, categories, facets }: FiltersProps) {
  return (
    <details className={styles["filters"]}>
      <summary>Filter and sort</summary>
      {/* Remounted with every answer, so that the fields say what the address says. */}
      <form key={JSON.stringify(query)} action="/products" method="get" className={styles["form"]}>
        <fieldset>
          <legend>Category</legend>
          {categories.map(({ slug, name }) => (
            <label key={slug} className={styles["check"]}>
              <input type="checkbox" name="category" value={slug} defaultChecked={query.categories.includes(slug)} />
              <span>{name}</span>
              <span className={styles["facet"]}>
                {facets.categories.find((facet) => facet.slug === slug)?.count ?? 0}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Price in euros</legend>
          <div className={styles["range"]}>
            <Amount name="min" label="From" minor={query.minMinor} />
            <Amount name="max" label="To" minor={query.maxMinor} />
          </div>
        </fieldset>
        <fieldset>
          <legend>Availability</legend>
          <label className={styles["check"]}>
            <input type="checkbox" name="available" value="1" defaultChecked={query.availableOnly} />
            <span>In stock only</span>
            <span className={styles["facet"]}>{facets.available}</span>
          </label>
        </fieldset>
        <label className={styles["sort"]}>
          <span>Sort by</span>
          <select name="sort" defaultValue={query.sort}>
            {sortOrders.map((order) => (
              <option key={order} value={order}>
                {sortNames[order]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button-quiet">
          Show pieces
        </button>
      </form>
    </details>
  );
}

function Amount({ name, label, minor }: { name: string; label: string; minor: number | undefined }) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        name={name}
        min={0}
        step="any"
        inputMode="decimal"
        defaultValue={minor === undefined ? "" : minor / 100}
      />
    </label>
  );
}
