import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { localPath, t } from "#lib/language";
import { answerNotFound } from "#lib/request";
import { ElsewhereInShop } from "./(shop)/search/elsewhere-in-shop.tsx";
import styles from "./nothing-here.module.css";

/** What somebody finds at an address that leads nowhere, or to what is not theirs: ways on, and something to look at. */
export function NothingHere() {
  answerNotFound();
  return (
    <ElsewhereInShop heading={t("There is nothing here")} search={<SearchAgain />}>
      <Rich
        message="The page may have moved, or the address may be missing a letter. The search forgives a typing error, and everything we make is on <link>one list</link>."
        link={(words) => (
          <Link prefetch={false} href="/products">
            {words}
          </Link>
        )}
      />
    </ElsewhereInShop>
  );
}

/** The search once more, where the eye is; that of the header suggests while one types. */
const SearchAgain = () => (
  <form action={localPath("/search")} method="get" className={styles["form"]}>
    <label htmlFor="looked-for">{t("What were you looking for?")}</label>
    <input
      id="looked-for"
      name="q"
      type="text"
      inputMode="search"
      enterKeyHint="search"
      autoComplete="off"
      maxLength={100}
    />
    <button type="submit" className="button">
      {t("Search")}
    </button>
  </form>
);
