import type { Metadata } from "next";
import { listCategories } from "#lib/catalog";
import { t } from "#lib/language";
import { type Listing as Found, parseQuery } from "#lib/search";
import { browseOnce } from "../listing/browse-once.ts";
import styles from "../listing/listing.module.css";
import { Listing } from "../listing/listing.tsx";
import { ElsewhereInShop } from "./elsewhere-in-shop.tsx";

type SearchProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: SearchProps): Promise<Metadata> {
  const { words } = parseQuery(await searchParams);
  return { title: words === "" ? t("Search") : `“${words}”`, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: SearchProps) {
  const query = parseQuery(await searchParams);
  const { words } = query;
  if (words === "")
    return (
      <ElsewhereInShop heading={t("Search")}>
        {t("Type above what you are looking for, or look through:")}
      </ElsewhereInShop>
    );
  const [categories, found] = await Promise.all([listCategories(), browseOnce(query)]);
  if (!found.hasMatches)
    return (
      <ElsewhereInShop heading={t("Nothing is called “{words}”", { words })}>
        {t("Fewer or more general words often help: what it is for, or what it is made of. Or look through:")}
      </ElsewhereInShop>
    );
  return (
    <div className={`page ${styles["page"]}`}>
      <header className={styles["heading"]}>
        <h1>“{found.spelled ?? words}”</h1>
        <HowFound words={words} found={found} />
      </header>
      <Listing query={query} found={found} categories={categories} />
    </div>
  );
}

/** What was searched for in place of what was typed, should that have found nothing. */
function HowFound({ words, found: { spelled, isPartial } }: { words: string; found: Found }) {
  if (isPartial)
    return <p>{t("Nothing has all of the words “{words}”. These pieces have some of them.", { words })}</p>;
  if (spelled !== undefined)
    return <p>{t("Nothing is called “{words}”, so these are for “{spelled}”.", { words, spelled })}</p>;
  return null;
}
