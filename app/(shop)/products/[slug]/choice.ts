/** Which variant a product page's address asks for: `?glaze=Oat&size=Small`. */
import type { ProductPage, VariantView } from "#lib/catalog";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;
type Options = Readonly<Record<string, string>>;

/** The options that the address names, in the product's own spelling; the first variant in stock fills in the rest. */
export function chosenOptions({ options, variants }: ProductPage, parameters: Parameters): Options {
  const asked = Object.fromEntries(
    options.flatMap(({ name, values }) => {
      const given = [parameters[name.toLowerCase()]].flat()[0]?.toLowerCase();
      const value = values.find((one) => one.toLowerCase() === given);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const fits = (variant: VariantView) =>
    Object.entries(asked).every(([name, value]) => variant.options[name] === value);
  const likely = variants.find((variant) => fits(variant) && variant.stock > 0) ?? variants.find(fits);
  return { ...likely?.options, ...asked };
}

/** The variant with exactly these options. */
export const variantWith = (variants: readonly VariantView[], options: Options): VariantView | undefined =>
  variants.find((variant) => Object.entries(options).every(([name, value]) => variant.options[name] === value));

/** The colour of each value of an option whose values differ in colour, each from all others: no size has one. */
export function coloursOf({ variants }: Pick<ProductPage, "variants">, option: string): ReadonlyMap<string, string> {
  const pairs = new Set(variants.map(({ options, colour }) => JSON.stringify([options[option], colour])));
  const colours = new Map([...pairs].map((pair) => JSON.parse(pair) as [string, string]));
  const different = new Set(colours.values());
  const isTold = different.size === pairs.size && different.size > 1 && !different.has("");
  return isTold ? colours : new Map();
}
