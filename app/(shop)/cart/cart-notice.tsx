// What has just happened to the cart, told once, with the way back where there is one.
import Link from "next/link";
import { Notice } from "#components/checkout/notice";
import { PressForm } from "#components/form/press-form";
import type { CartView } from "#lib/cart";
import { findVariantBySku } from "#lib/catalog";
import { addToCartAction } from "./actions.ts";
import type { CartNews } from "./cart-news.ts";

export async function CartNotice({ news, cart, csrf }: { news: CartNews; cart: CartView; csrf: string }) {
  if (cart.isBeingPaid) return <BeingPaid />;
  if (news.short) {
    return (
      <Notice tone="error" title="Your order was not placed">
        Something in it was sold in the meantime. What is left is noted below; nothing has been charged.
      </Notice>
    );
  }
  if (news.removed !== undefined) return <Removed sku={news.removed} quantity={news.quantity} csrf={csrf} />;
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

async function Removed({ sku, quantity, csrf }: { sku: string; quantity: number; csrf: string }) {
  const variant = await findVariantBySku(sku);
  if (variant === undefined) return null;
  return (
    <Notice title={`Removed ${variant.name} from your cart.`}>
      <PressForm action={addToCartAction} csrf={csrf} fields={{ sku, quantity }}>
        <button type="submit" className="button-quiet">
          Undo
        </button>
      </PressForm>
    </Notice>
  );
}
