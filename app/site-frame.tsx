import type { ReactNode } from "react";
import { Frame } from "#components/site/frame";
import { cartSize } from "#lib/cart";
import { listCategories } from "#lib/catalog";
import { provider } from "#lib/payment";
import { csrfToken, currentSession } from "#lib/request";
import { CheckoutControl } from "./(shop)/cart/checkout-control.tsx";
import { WishForm } from "./wish-form.tsx";

/** The frame of the site, filled with what the header says about the visitor. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const session = await currentSession();
  const [categories, cart, csrf] = await Promise.all([listCategories(), cartSize(session), csrfToken()]);
  return (
    <Frame
      categories={categories}
      cart={cart}
      isSignedIn={session.kind === "customer"}
      isTestBank={provider().name === "test-bank"}
      checkout={<CheckoutControl session={session} csrf={csrf} />}
    >
      {children}
      <WishForm />
    </Frame>
  );
}
