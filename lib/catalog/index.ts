/** The catalogue: what there is, one product's page, small selections. */
export { type Colour, colours, type Material, materials, type Size, sizes } from "./attributes.ts";
export {
  type Category,
  expectedBack,
  expectedDay,
  inWords,
  type Picture,
  type ProductCard,
  type ProductPage,
  productPath,
  type Rating,
  type VariantInShop,
  type VariantView,
} from "./product.ts";
export { featuredProducts, newestProducts, relatedProducts } from "./shelves.ts";
export {
  catalogueWords,
  findCards,
  findProduct,
  findVariantBySku,
  findVariants,
  findVariantsOf,
  listCategories,
  listPages,
  type VariantTraits,
} from "./store.ts";
