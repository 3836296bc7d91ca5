// What has just happened to the cart, told once, with the way back where there is one.
import Link from "next/link";
import { Notice } from "#components/checkout/notice";
import { Csrf } from "#components/form/csrf";
import type { CartView } from "#lib/cart";
import { findVariants } from "#lib/catalog";
import { addToCartAction } from "./actions.ts";
import styles from "./cart.module.css";

/** What the address says has happened; anybody can write one, so it is only ever used to look something up. */
export type CartNews = { added?: string; removed?: string; quantity?: string; short?: string };

export async function CartNotice({ news, cart, csrf }: { news: CartNews; cart: CartView; csrf: string }) {
  if (cart.isBeingPaid) return <BeingPaid />;
  if (news.short !== undefined) {
    return (
      <Notice tone="error" title="Your order was not placed">
        Something in it was sold in the meantime. What is left is noted below; nothing has been charged.
      </Notice>
    );
  }
  if (news.removed !== undefined)
    return <Removed variantId={news.removed} quantity={Number(news.quantity ?? 1)} csrf={csrf} />;
  const added = cart.lines.find(({ sku }) => sku === news.added);
  return added === undefined ? null : (
    <Notice title={`${added.name} is in your cart.`}>
      <Link href="/products">Keep looking around</Link>
    </Notice>
  );
}

function BeingPaid() {
  return (
    <Notice title="This cart is being paid">
      The bank has not answered yet, so nothing in it can change for the moment. Nothing is lost: should the payment
      fail, the cart is yours again.
    </Notice>
  );
}

async function Removed({ variantId, quantity, csrf }: { variantId: string; quantity: number; csrf: string }) {
  const variant = (await findVariants([variantId])).get(variantId);
  if (variant === undefined) return null;
  return (
    <Notice title={`Removed ${variant.name} from your cart.`}>
      <form action={addToCartAction}>
        <Csrf token={csrf} />
        <input type="hidden" name="sku" value={variant.sku} />
        <input type="hidden" name="quantity" value={quantity} />
        <button type="submit" className="button-quiet">
          Undo
        </button>
      </form>
    </Notice>
  );
}
