import { Link } from "#components/link";
import styles from "./staff.module.css";

type SearchFormProps = {
  /** Where the list stands. */
  path: string;
  /** What it is searched by. */
  label: string;
  q: string;
};

/** One field for all that a page lists. It reads, so it is a GET and can be bookmarked. */
export function SearchForm({ path, label, q }: SearchFormProps) {
  return (
    <search>
      <form action={path} method="get" className={styles["search"]}>
        <label htmlFor="q">{label}</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="button-quiet">
          Search
        </button>
        {q === "" ? null : (
          <Link prefetch={false} href={path}>
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}
