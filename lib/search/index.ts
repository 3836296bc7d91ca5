/** Finding things: listings with filters, searches, suggestions while somebody types. */
export { browse, type Listing } from "./browse.ts";
export { type Facet, type Filters, facets, facetValues, noFilters, priceBands } from "./facets.ts";
export { pageSize } from "./policy.ts";
export { parseQuery, type Query, queryUrl, type SortOrder, sortOrders, withoutFilter } from "./query.ts";
export { type Suggestions, suggest } from "./suggest.ts";
