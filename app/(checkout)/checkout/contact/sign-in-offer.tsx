import { Link } from "#components/link";
import { Rich } from "#components/rich";

/** For people who have an account; the form below needs none. */
export function SignInOffer() {
  return (
    <p>
      <Rich
        message="No account needed. If you have one, <link>sign in</link> and your cart comes along."
        link={(words) => (
          <Link prefetch={false} href="/sign-in?returnTo=/checkout/contact">
            {words}
          </Link>
        )}
      />
    </p>
  );
}
