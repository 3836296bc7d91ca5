import Link from "next/link";
import styles from "./staff.module.css";

/** One field for both lists. It reads, so it is a GET and can be bookmarked. */
export function SearchForm({ q }: { q: string }) {
  return (
    <search>
      <form action="/staff" method="get" className={styles["search"]}>
        <label htmlFor="q">Name, email address, or handle of a session</label>
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
          <Link prefetch={false} href="/staff">
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}
