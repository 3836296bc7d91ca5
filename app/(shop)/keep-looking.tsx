import { Link } from "#components/link";
import { findVariantBySku } from "#lib/catalog";
import { t } from "#lib/language";

/** From a piece that was just put somewhere to others of its kind. No session knows which list somebody came from. */
export async function KeepLooking({ sku }: { sku: string }) {
  const piece = await findVariantBySku(sku);
  return (
    <Link prefetch={false} href={piece ? `/products?category=${piece.categorySlug}` : "/products"}>
      {t("Keep looking around")}
    </Link>
  );
}
