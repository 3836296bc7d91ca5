"use client";

// A look into the cart without leaving the page. The link beside it leads to the cart itself, with script and without; a
// popover of the browser's own opens, closes with Escape and gives the focus back.
import { type MouseEvent, type ReactNode, useRef } from "react";
import { useIsScripted } from "#components/form/is-scripted";
import { Link } from "#components/link";
import { useFetched } from "#components/use-fetched";
import { t } from "#lib/language";
import styles from "./mini-cart.module.css";
import { type CartInShort, useCartInShort } from "./use-cart-in-short.ts";

export type { CartInShort };

const id = "mini-cart";

type MiniCartProps = {
  /** How many lines the cart has; another tab may know better. */
  lineCount: number;
  /** The way on, shown when the cart is ready for it. */
  checkout: ReactNode;
};

export function MiniCart({ lineCount, checkout }: MiniCartProps) {
  const [cart, ask] = useCartInShort();
  // No page pays for what nobody has opened yet.
  const contents = useFetched(cart !== undefined, () => import("./mini-cart-contents.tsx"));
  const popover = useRef<HTMLDivElement>(null);
  if (!useIsScripted()) return null;
  const closeOnLink = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a")) popover.current?.hidePopover();
  };
  return (
    <>
      <button type="button" popoverTarget={id} className={styles["opener"]} aria-label={t("Look into the cart")}>
        <span aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which keys follow too */}
      <section
        ref={popover}
        id={id}
        popover="auto"
        className={styles["cart"]}
        aria-label={t("In your cart")}
        onToggle={({ newState }) => {
          if (newState === "open") void ask();
        }}
        onClick={closeOnLink}
      >
        <div aria-live="polite">
          {cart === "unknown" ? (
            <p>{t("We could not look into it just now. The cart itself is a press away.")}</p>
          ) : cart && contents ? (
            <contents.MiniCartContents cart={cart} />
          ) : (
            <Awaited lineCount={lineCount} />
          )}
        </div>
        <div className={styles["ways"]}>
          <Link prefetch={false} href="/cart" className="button-quiet">
            {t("See the cart")}
          </Link>
          {typeof cart === "object" && cart.isReady ? checkout : null}
        </div>
      </section>
    </>
  );
}

/** As much room as what is awaited will take, so that nothing moves when it comes. */
function Awaited({ lineCount }: { lineCount: number }) {
  const blank = "\u00a0";
  return (
    <>
      <p className="visually-hidden">{t("One moment…")}</p>
      <div className={styles["awaited"]} aria-hidden="true">
        <ul className={styles["lines"]}>
          {Array.from({ length: lineCount }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
            <li key={index} />
          ))}
        </ul>
        <p className={styles["items"]}>{blank}</p>
        <p className={styles["delivery"]}>{blank}</p>
      </div>
    </>
  );
}
