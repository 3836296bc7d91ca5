import { Link } from "#components/link";
import { t } from "#lib/language";
import { type Query, queryUrl } from "#lib/search";
import styles from "./listing.module.css";

/** Links to the pages of a list: the first, the last and those around; nothing when there is one. */
export function Pages({ query, page, pages }: { query: Query; page: number; pages: number }) {
  if (pages === 1) return null;
  const numbers = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages);
  return (
    <nav aria-label={t("Pages")} className={styles["pages"]}>
      <ul>
        {page > 1 ? (
          <li>
            <Link prefetch={false} rel="prev" href={queryUrl(query, { page: page - 1 })}>
              {t("Previous")}
            </Link>
          </li>
        ) : null}
        {numbers.map((number, index) => (
          <li key={number} data-skips={number > (numbers[index - 1] ?? 0) + 1 ? true : undefined}>
            <Link
              prefetch={false}
              href={queryUrl(query, { page: number })}
              aria-current={number === page ? "page" : undefined}
            >
              <span className="visually-hidden">{t("Page")} </span>
              {number}
            </Link>
          </li>
        ))}
        {page < pages ? (
          <li>
            <Link prefetch={false} rel="next" href={queryUrl(query, { page: page + 1 })}>
              {t("Next")}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
