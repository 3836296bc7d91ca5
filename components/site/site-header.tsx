// Links are not fetched ahead: every page is somebody's own and made when it is asked for, so most of that work would be
// thrown away, and a phone would pay for it.
import type { ReactNode } from "react";
import { PieceCount } from "#components/cart/anticipated";
import { Heart } from "#components/catalog/heart";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { MiniCart } from "./mini-cart.tsx";
import { SearchBox } from "./search-box.tsx";
import styles from "./site.module.css";

export type SiteHeaderProps = {
  categories: readonly { slug: string; name: string }[];
  /** How many are in the cart, and in how many lines. */
  cart: { pieces: number; lines: number };
  isSignedIn: boolean;
  /** The way from the cart into the checkout. */
  checkout: ReactNode;
};

export function SiteHeader({ categories, cart, isSignedIn, checkout }: SiteHeaderProps) {
  return (
    <header className={styles["header"]}>
      <div className={`page ${styles["bar"]}`}>
        {/* Named so that “Cart…” is the cart, for people who speak to the page and for programs alike. */}
        <Link prefetch={false} href="/" className={styles["wordmark"]} aria-label={t("Home: Cartwright & Daughters")}>
          Cartwright <span>&amp;</span> Daughters
        </Link>
        <SearchBox />
        <nav className={styles["personal"]} aria-label={t("You")}>
          {isSignedIn ? (
            <Link prefetch={false} href="/account">
              {t("Account")}
            </Link>
          ) : (
            <Link prefetch={false} href="/sign-in">
              {t("Sign in")}
            </Link>
          )}
          <Link prefetch={false} href="/wish-list" className={styles["wishes"]} aria-label={t("Wish list")}>
            <Heart />
          </Link>
          <Link
            prefetch={false}
            href="/cart"
            aria-label={t("Cart, {itemCount, plural, one {1 item} other {# items}}", { itemCount: cart.pieces })}
          >
            <Rich
              message="Cart {count}"
              count={
                <span className={styles["count"]}>
                  <PieceCount count={cart.pieces} />
                </span>
              }
            />
          </Link>
          {cart.pieces === 0 ? null : <MiniCart lineCount={cart.lines} checkout={checkout} />}
        </nav>
      </div>
      <nav className={styles["categories"]} aria-label={t("Shop")}>
        <ul className="page">
          <li>
            <Link prefetch={false} href="/products">
              {t("Everything")}
            </Link>
          </li>
          <li>
            <Link prefetch={false} href="/collections">
              {t("Collections")}
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
