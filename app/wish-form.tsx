import { Csrf } from "#components/form/csrf";
import { csrfToken } from "#lib/request";
import { setWishAction } from "./(shop)/wish-list/actions.ts";

/** The one form that every heart on a page belongs to, by its name: a heart costs the page a button, and no script. */
export async function WishForm() {
  return (
    <form id="wish" action={setWishAction}>
      <Csrf token={await csrfToken()} />
    </form>
  );
}
