import Link from "next/link";
import { type BrowseQuery, browseUrl } from "#lib/catalog";
import styles from "./listing.module.css";

/** Links to the pages of a list; nothing when there is one. */
export function Pages({ query, page, pages }: { query: BrowseQuery; page: number; pages: number }) {
  if (pages === 1) return null;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <nav aria-label="Pages" className={styles["pages"]}>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <Link
              prefetch={false}
              href={browseUrl(query, { page: number })}
              aria-current={number === page ? "page" : undefined}
            >
              <span className="visually-hidden">Page </span>
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
