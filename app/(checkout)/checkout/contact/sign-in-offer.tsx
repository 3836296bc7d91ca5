import { Link } from "#components/link";

/** For people who have an account; the form below needs none. */
export function SignInOffer() {
  return (
    <p>
      No account needed. If you have one,{" "}
      <Link prefetch={false} href="/sign-in?returnTo=/checkout/contact">
        sign in
      </Link>{" "}
      and your cart comes along.
    </p>
  );
}
