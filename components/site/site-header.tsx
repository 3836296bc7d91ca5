// Links are not fetched ahead: every page is somebody's own and made when it is asked for, so most of that work would be
// thrown away, and a phone would pay for it.
import Link from "next/link";
import type { ReactNode } from "react";
import { PieceCount } from "#components/cart/anticipated";
import { Heart } from "#components/catalog/heart";
import { MiniCart } from "./mini-cart.tsx";
import { SearchBox } from "./search-box.tsx";
import styles from "./site.module.css";

export type SiteHeaderProps = {
  categories: readonly { slug: string; name: string }[];
  /** Pieces in the cart. */
  itemCount: number;
  isSignedIn: boolean;
  /** The way from the cart into the checkout. */
  checkout: ReactNode;
};

export function SiteHeader({ categories, itemCount, isSignedIn, checkout }: SiteHeaderProps) {
  return (
    <header className={styles["header"]}>
      <div className={`page ${styles["bar"]}`}>
        {/* Named so that “Cart…” is the cart, for people who speak to the page and for programs alike. */}
        <Link prefetch={false} href="/" className={styles["wordmark"]} aria-label="Home: Cartwright & Daughters">
          Cartwright <span>&amp;</span> Daughters
        </Link>
        <SearchBox />
        <nav className={styles["personal"]} aria-label="You">
          {isSignedIn ? (
            <Link prefetch={false} href="/account">
              Account
            </Link>
          ) : (
            <Link prefetch={false} href="/sign-in">
              Sign in
            </Link>
          )}
          <Link prefetch={false} href="/wish-list" className={styles["wishes"]} aria-label="Wish list">
            <Heart />
          </Link>
          <Link prefetch={false} href="/cart" aria-label={`Cart, ${itemCount === 1 ? "1 item" : `${itemCount} items`}`}>
            Cart{" "}
            <span className={styles["count"]}>
              <PieceCount count={itemCount} />
            </span>
          </Link>
          {itemCount === 0 ? null : <MiniCart checkout={checkout} />}
        </nav>
      </div>
      <nav className={styles["categories"]} aria-label="Shop">
        <ul className="page">
          <li>
            <Link prefetch={false} href="/products">
              Everything
            </Link>
          </li>
          <li>
            <Link prefetch={false} href="/collections">
              Collections
            </Link>
          </li>
          {categories.map(({ slug, name }) => (
            <li key={slug}>
              <Link prefetch={false} href={`/products?category=${slug}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
