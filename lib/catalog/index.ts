/** The catalogue: browsing, searching, one product's page. */
export { type Colour, colours, type Material, materials, type Size, sizes } from "./attributes.ts";
export { browse, type Listing } from "./browse.ts";
export { type BrowseQuery, browseUrl, parseBrowseQuery, type SortOrder, sortOrders } from "./browse-query.ts";
export {
  type Category,
  inWords,
  type Picture,
  type ProductCard,
  type ProductPage,
  type VariantInShop,
  type VariantView,
} from "./product.ts";
export { type Found, search } from "./search.ts";
export { featuredProducts, newestProducts, relatedProducts } from "./shelves.ts";
export { findProduct, findVariantBySku, findVariants, listCategories } from "./store.ts";
export { catalogueWords } from "./words.ts";
