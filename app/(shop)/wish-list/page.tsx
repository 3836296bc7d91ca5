import type { Metadata } from "next";
import { CartLine } from "#components/cart/cart-line";
import { Picture } from "#components/catalog/picture";
import { PressForm } from "#components/form/press-form";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { inWords, productPath } from "#lib/catalog";
import { t } from "#lib/language";
import { csrfToken, currentSession } from "#lib/request";
import { readWishList, type Wish } from "#lib/wish-list";
import { BackInStockLink } from "../back-in-stock-link.tsx";
import { moveWishAction, setWishAction } from "./actions.ts";
import { wishNewsSchema } from "./schema.ts";
import styles from "./wish-list.module.css";
import { WishNotice } from "./wish-notice.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Wish list"), robots: { index: false } });

export default async function WishListPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await currentSession();
  const [wishes, csrf, query] = await Promise.all([readWishList(session), csrfToken(), searchParams]);
  return (
    <div className={`page ${styles["list"]}`}>
      <h1>{t("Wish list")}</h1>
      <WishNotice news={wishNewsSchema.parse(query)} wishes={wishes} csrf={csrf} />
      {wishes.length === 0 ? <Nothing /> : <Wishes wishes={wishes} csrf={csrf} />}
      {session.kind === "customer" ? null : (
        <p className={styles["hint"]}>
          <Rich
            message="Without an account we keep this list as long as your cart. <link>Sign in</link> and it stays."
            link={(words) => (
              <Link prefetch={false} href="/sign-in?returnTo=/wish-list">
                {words}
              </Link>
            )}
          />
        </p>
      )}
    </div>
  );
}

function Wishes({ wishes, csrf }: { wishes: readonly Wish[]; csrf: string }) {
  return (
    <ul className={styles["wishes"]}>
      {wishes.map((wish) => (
        <CartLine
          key={wish.sku}
          name={wish.name}
          options={inWords(wish.options)}
          href={productPath(wish.slug, wish.options)}
          picture={<Picture name={wish.picture} alt="" sizes="8rem" />}
          quantity={1}
          unitMinor={wish.priceMinor}
          totalMinor={wish.priceMinor}
          notice={newsOf(wish)}
          controls={<WishControls wish={wish} csrf={csrf} />}
        />
      ))}
    </ul>
  );
}

/** That signing in brought a piece here is said for as long as the session lasts: not everybody comes here first. */
function newsOf({ stock, isBrought }: Wish): string | undefined {
  if (stock === 0) return t("Sold out just now.");
  return isBrought ? t("Saved before you signed in.") : undefined;
}

function WishControls({ wish: { sku, slug, name, options, stock }, csrf }: { wish: Wish; csrf: string }) {
  const piece = [name, inWords(options)].filter((part) => part !== "").join(", ");
  return (
    <>
      {stock === 0 ? (
        <BackInStockLink path={productPath(slug, options)} piece={piece} />
      ) : (
        <PressForm action={moveWishAction} csrf={csrf} fields={{ sku }}>
          <button type="submit" className="button-quiet">
            <Rich message="Move{part} to the cart" part={<span className="visually-hidden"> {piece}</span>} />
          </button>
        </PressForm>
      )}
      <PressForm action={setWishAction} csrf={csrf} fields={{ drop: sku, from: "list" }}>
        <button type="submit" className="button-plain">
          <Rich message="Remove{part}" part={<span className="visually-hidden"> {piece}</span>} />
        </button>
      </PressForm>
    </>
  );
}

function Nothing() {
  return (
    <p>
      <Rich
        message="Nothing saved yet. The heart beside a piece keeps it here: <link>see everything we make</link>."
        link={(words) => (
          <Link prefetch={false} href="/products">
            {words}
          </Link>
        )}
      />
    </p>
  );
}
