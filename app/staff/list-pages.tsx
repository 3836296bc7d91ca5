import { Link } from "#components/link";
import styles from "./staff.module.css";

type ListPagesProps = {
  /** What the list is of, for people who hear it: “Accounts”. */
  name: string;
  page: number;
  pages: number;
  urlOf: (page: number) => string;
};

/** The way through a long list; nothing when it has one page. */
export function ListPages({ name, page, pages, urlOf }: ListPagesProps) {
  if (pages <= 1 && page === 1) return null;
  return (
    <nav aria-label={`${name}, pages`} className={styles["pages"]}>
      {page > 1 ? (
        <Link prefetch={false} href={urlOf(Math.min(page - 1, Math.max(pages, 1)))}>
          Previous
        </Link>
      ) : null}
      <span>
        Page {page} of {Math.max(pages, 1)}
      </span>
      {page < pages ? (
        <Link prefetch={false} href={urlOf(page + 1)}>
          Next
        </Link>
      ) : null}
    </nav>
  );
}
