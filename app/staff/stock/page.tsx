import type { Metadata } from "next";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { expectedBack, expectedDay, inWords, type VariantInShop } from "#lib/catalog";
import { requireStaff } from "#lib/request";
import { searchShelf, shelfPageLength } from "#lib/stock";
import { ListPages } from "../list-pages.tsx";
import { SearchForm } from "../search-form.tsx";
import styles from "../staff.module.css";
import { StaffFrame } from "../staff-frame.tsx";
import { countPath, parseStockQuery, stockUrl } from "./stock-query.ts";

export const metadata: Metadata = { title: "Stock" };

const filterNames = { "sold-out": "Sold out", few: "Few left", all: "All" } as const;

export default async function StockPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { counted, ...query } = parseStockQuery(await searchParams);
  const session = await requireStaff(stockUrl(query));
  const { total, pieces } = await searchShelf({ words: query.q, which: query.which, page: query.page });
  return (
    <StaffFrame title="Stock" session={session}>
      {counted === undefined ? null : (
        <Notice tone="done" title="Written down">
          {pieces.some(({ stock }) => stock > 0) ? (
            <p>Whoever asked to hear when it is back is written to within a minute or two.</p>
          ) : null}
        </Notice>
      )}
      <SearchForm path="/staff/stock" label="Name of a piece, or SKU" q={query.q} />
      <nav aria-label="Which pieces" className={styles["pages"]}>
        {(["sold-out", "few", "all"] as const).map((which) => (
          <Link
            key={which}
            prefetch={false}
            href={stockUrl({ q: query.q, which, page: 1 })}
            aria-current={which === query.which ? "page" : undefined}
          >
            {filterNames[which]}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="pieces">
        <h2 id="pieces">
          {filterNames[query.which]}: {total === 1 ? "1 piece" : `${total} pieces`}
        </h2>
        {pieces.length === 0 ? <p>None.</p> : null}
        <ul className={styles["rows"]}>
          {pieces.map((piece) => (
            <li key={piece.sku} className={styles["row"]}>
              <Link prefetch={false} href={countPath({ sku: piece.sku })}>
                {piece.sku}
              </Link>
              <span>{[piece.name, inWords(piece.options)].filter((text) => text !== "").join(", ")}</span>
              <span className={styles["standing"]}>{standing(piece)}</span>
            </li>
          ))}
        </ul>
        <ListPages
          name="Stock"
          page={query.page}
          pages={Math.ceil(total / shelfPageLength)}
          urlOf={(page) => stockUrl({ ...query, page })}
        />
      </section>
    </StaffFrame>
  );
}

function standing(piece: VariantInShop): string {
  const back = expectedBack(piece);
  if (back !== undefined) return `sold out, back about ${expectedDay().format(back)}`;
  return piece.stock === 0 ? "sold out" : `${piece.stock} for sale`;
}
