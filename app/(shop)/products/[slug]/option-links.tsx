// A choice is an address: it can be shared, gone back from, and made without script. What is not to be had stays in
// sight and says why.

import { Swatch } from "#components/catalog/swatch";
import { Link } from "#components/link";
import { expectedBack, expectedDay, type ProductPage, productPath, type VariantView } from "#lib/catalog";
import { t } from "#lib/language";
import { said } from "#lib/wording";
import { coloursOf, variantWith } from "./choice.ts";
import styles from "./product.module.css";

type OptionLinksProps = { product: ProductPage; chosen: Readonly<Record<string, string>> };

export function OptionLinks({ product, chosen }: OptionLinksProps) {
  return product.options.map(({ name, values }) => {
    const colours = coloursOf(product, name);
    return (
      <nav key={name} aria-label={said(name)} className={styles["option"]}>
        <p>
          {said(name)}: <strong>{said(chosen[name] ?? "")}</strong>
        </p>
        <ul>
          {values.map((value) => {
            const options = { ...chosen, [name]: value };
            const variant = variantWith(product.variants, options);
            const lack = lackOf(variant);
            return (
              <li key={value}>
                <Link
                  prefetch={false}
                  href={productPath(product.slug, options)}
                  aria-current={chosen[name] === value ? "true" : undefined}
                  className={styles["value"]}
                  data-lacking={lack === undefined ? undefined : ""}
                  scroll={false}
                  replace
                >
                  <span className={styles["word"]}>
                    {colours.has(value) ? <Swatch colour={colours.get(value) ?? ""} /> : null}
                    {said(value)}
                  </span>
                  {lack === undefined ? null : <small>{lack}</small>}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    );
  });
}

function lackOf(variant: VariantView | undefined): string | undefined {
  if (variant === undefined) return t("not made");
  if (variant.stock > 0) return undefined;
  const back = expectedBack(variant);
  return back === undefined ? t("sold out") : t("sold out, back about {day}", { day: expectedDay().format(back) });
}
