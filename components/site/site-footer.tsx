import { Link } from "#components/link";
import { t } from "#lib/language";
import { LanguageSwitch } from "./language-switch.tsx";
import styles from "./site.module.css";

const topics = [
  ["delivery", () => t("Delivery")],
  ["returns", () => t("Returns")],
  ["contact", () => t("Contact")],
  ["privacy", () => t("Privacy")],
  ["accessibility", () => t("Accessibility")],
] as const;

/** `isTestBank`: whether what is paid here is no money. */
export type SiteFooterProps = { isTestBank: boolean };

export function SiteFooter({ isTestBank }: SiteFooterProps) {
  return (
    <footer className={styles["footer"]}>
      <div className="page">
        <p className={styles["motto"]}>{t("Made to be used, mended and handed on.")}</p>
        <nav aria-label={t("Help")}>
          <ul>
            {topics.map(([slug, name]) => (
              <li key={slug}>
                <Link prefetch={false} href={`/help/${slug}`}>
                  {name()}
                </Link>
              </li>
            ))}
            <li>
              <Link prefetch={false} href="/wish-list">
                {t("Wish list")}
              </Link>
            </li>
            <li>
              <Link prefetch={false} href="/orders/find">
                {t("Find an order")}
              </Link>
            </li>
            <li>
              <Link prefetch={false} href="/withdraw">
                {t("Withdraw from contract")}
              </Link>
            </li>
            <li>
              <LanguageSwitch />
            </li>
          </ul>
        </nav>
        <p className={styles["small"]}>
          {isTestBank
            ? t(
                "A demonstration shop: the bank is a test bank, and nothing is sent. All prices in euros, VAT included within the European Union.",
              )
            : t("All prices in euros, VAT included within the European Union.")}
        </p>
      </div>
    </footer>
  );
}
