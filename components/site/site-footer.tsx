import Link from "next/link";
import styles from "./site.module.css";

const topics = [
  ["delivery", "Delivery"],
  ["returns", "Returns"],
  ["contact", "Contact"],
  ["privacy", "Privacy"],
  ["accessibility", "Accessibility"],
] as const;

/** `isTestBank`: whether what is paid here is no money. */
export type SiteFooterProps = { isTestBank: boolean };

export function SiteFooter({ isTestBank }: SiteFooterProps) {
  return (
    <footer className={styles["footer"]}>
      <div className="page">
        <p className={styles["motto"]}>Made to be used, mended and handed on.</p>
        <nav aria-label="Help">
          <ul>
            {topics.map(([slug, name]) => (
              <li key={slug}>
                <Link prefetch={false} href={`/help/${slug}`}>
                  {name}
                </Link>
              </li>
            ))}
            <li>
              <Link prefetch={false} href="/wish-list">
                Wish list
              </Link>
            </li>
            <li>
              <Link prefetch={false} href="/orders/find">
                Find an order
              </Link>
            </li>
            <li>
              <Link prefetch={false} href="/withdraw">
                Withdraw from contract
              </Link>
            </li>
          </ul>
        </nav>
        <p className={styles["small"]}>
          {isTestBank ? "A demonstration shop: the bank is a test bank, and nothing is sent. " : ""}All prices in euros,
          VAT included within the European Union.
        </p>
      </div>
    </footer>
  );
}
