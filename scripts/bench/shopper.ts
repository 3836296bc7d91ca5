/** A guest with something in the cart, made as the shop makes one. Import it once the settings name the shop's data. */
import { addToCart } from "#lib/cart";
import { findProduct } from "#lib/catalog";
import { beginGuest } from "#lib/session";
import { cookieNames } from "../../lib/request/session-cookie.ts";

/** The Cookie header of a guest whose cart holds three pieces. */
export async function guestWithCart(): Promise<string> {
  const { session, identifier } = await beginGuest({ network: "" });
  for (const slug of ["harvest-vase", "water-carafe", "bread-board"]) {
    const variant = (await findProduct(slug))?.variants.find(({ stock }) => stock > 0);
    if (variant) await addToCart(session, variant.id, 1);
  }
  return `${cookieNames.guest}=${identifier}`;
}
