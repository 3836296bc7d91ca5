// A page of pieces with its filters: of everything, or of what was searched for.
import type { Category } from "#lib/catalog";
import { type Listing as Found, facets, facetValues, type Query, queryUrl, sortOrders } from "#lib/search";
import { Shelf } from "../shelf.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import { inPieces, nameOfFacet, sortName, valueName } from "./facet-words.ts";
import { Finder } from "./finder.tsx";
import { NothingFits } from "./nothing-fits.tsx";
import { Pages } from "./pages.tsx";

type ListingProps = { query: Query; found: Found; categories: readonly Category[] };

export function Listing({ query, found, categories }: ListingProps) {
  const [path, parameters] = queryUrl(query).split("?");
  return (
    <Finder
      path={path === "/search" ? "/search" : "/products"}
      parameters={parameters ?? ""}
      groups={groupsOf({ query, found, categories })}
      orders={sortOrders.map((value) => ({ value, name: sortName(value, query) }))}
      total={inPieces(found.total)}
    >
      <ActiveFilters query={query} categories={categories} />
      {found.total === 0 ? (
        <NothingFits query={query} near={found.near} categories={categories} />
      ) : (
        <Shelf products={found.products} areFirst />
      )}
      <Pages query={query} page={found.page} pages={found.pages} />
    </Finder>
  );
}

/** Every facet with the values that would leave something. What is chosen is never hidden. */
function groupsOf({ query: { filters }, found: { counts }, categories }: ListingProps) {
  return facets.flatMap((facet) => {
    const all = facet === "category" ? categories.map(({ slug }) => slug) : facetValues[facet];
    const values = all
      .filter((value) => counts[facet].has(value) || filters[facet].includes(value))
      .map((value) => ({ value, name: valueName(facet, value, categories), count: counts[facet].get(value) ?? 0 }));
    const isOpen = opensByItself.has(facet) || filters[facet].length > 0;
    return values.length === 0 ? [] : [{ facet, name: nameOfFacet(facet), values, isOpen }];
  });
}

/** What most people narrow a list down by. */
const opensByItself: ReadonlySet<string> = new Set(["category", "price", "colour", "available"]);
