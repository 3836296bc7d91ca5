// Collections side by side: each a picture of its pieces in use, its name, and what it is for.
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import type { Collection } from "#lib/collections";
import styles from "./collections.module.css";

export function CollectionCards({ collections }: { collections: readonly Collection[] }) {
  return (
    <ul className={styles["cards"]}>
      {collections.map(({ slug, name, summary, picture }) => (
        <li key={slug} className={styles["card"]}>
          <Picture {...picture} sizes="(min-width: 40rem) 33vw, 100vw" />
          <h3>
            <Link prefetch={false} href={`/collections/${slug}`}>
              {name}
            </Link>
          </h3>
          <p>{summary}</p>
        </li>
      ))}
    </ul>
  );
}
