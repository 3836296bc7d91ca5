import { Link } from "#components/link";
import { t } from "#lib/language";

/** From a line that is sold out to where one asks to hear when its piece is back. `piece` is told to whoever hears it. */
export function BackInStockLink({ path, piece }: { path: string; piece: string }) {
  return (
    <Link prefetch={false} href={`${path}#notice`} className="button-quiet">
      {t("Write to me when it is back")}
      <span className="visually-hidden"> ({piece})</span>
    </Link>
  );
}
