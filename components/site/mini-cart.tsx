"use client";

// A look into the cart without leaving the page. The link beside it leads to the cart itself, with script and without; a
// popover of the browser's own opens, closes with Escape and gives the focus back.
import Link from "next/link";
import { type MouseEvent, type ReactNode, useRef } from "react";
import { Picture } from "#components/catalog/picture";
import { useIsScripted } from "#components/form/is-scripted";
import styles from "./mini-cart.module.css";
import { type CartInShort, useCartInShort } from "./use-cart-in-short.ts";

export type { CartInShort };

const id = "mini-cart";

/** `checkout` is the way on, shown when the cart is ready for it. */
export function MiniCart({ checkout }: { checkout: ReactNode }) {
  const [cart, ask] = useCartInShort();
  const popover = useRef<HTMLDivElement>(null);
  if (!useIsScripted()) return null;
  const closeOnLink = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a")) popover.current?.hidePopover();
  };
  return (
    <>
      <button type="button" popoverTarget={id} className={styles["opener"]} aria-label="Look into the cart">
        <span aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which keys follow too */}
      <section
        ref={popover}
        id={id}
        popover="auto"
        className={styles["cart"]}
        aria-label="In your cart"
        onToggle={({ newState }) => {
          if (newState === "open") void ask();
        }}
        onClick={closeOnLink}
      >
        <div aria-live="polite">
          {cart === undefined ? <p>One moment…</p> : null}
          {cart === "unknown" ? <p>We could not look into it just now. The cart itself is a press away.</p> : null}
          {cart === undefined || cart === "unknown" ? null : <Contents cart={cart} />}
        </div>
        <div className={styles["ways"]}>
          <Link prefetch={false} href="/cart" className="button-quiet">
            See the cart
          </Link>
          {typeof cart === "object" && cart.isReady ? checkout : null}
        </div>
      </section>
    </>
  );
}

function Contents({ cart }: { cart: CartInShort }) {
  if (cart.lines.length === 0) return <p>Nothing in it yet.</p>;
  return (
    <>
      <ul className={styles["lines"]}>
        {cart.lines.map(({ sku, path, name, options, picture, quantity, total }) => (
          <li key={sku}>
            <Picture name={picture} alt="" sizes="3rem" />
            <p>
              {quantity} ×{" "}
              <Link prefetch={false} href={path}>
                {name}
              </Link>
              {options === "" ? null : <small>{options}</small>}
            </p>
            <p className={styles["amount"]}>{total}</p>
          </li>
        ))}
      </ul>
      <p className={styles["items"]}>
        <span>Items</span> <span className={styles["amount"]}>{cart.items}</span>
      </p>
      <p className={styles["delivery"]}>{cart.delivery}</p>
    </>
  );
}
