import { Link } from "#components/link";
import { signInPath } from "#lib/request";

/** Who may write here, and how somebody shows that they may. */
export function NotBought({ path, isGuest }: { path: string; isGuest: boolean }) {
  return (
    <>
      <p>Only those who bought a piece here review it, and we find no order of yours that holds this one.</p>
      <ul>
        {isGuest ? (
          <li>
            If you ordered it with an account,{" "}
            <Link prefetch={false} href={signInPath(path)}>
              sign in
            </Link>
            .
          </li>
        ) : null}
        <li>
          If you ordered it as a guest,{" "}
          <Link prefetch={false} href="/orders/find">
            find the order by number and email
          </Link>{" "}
          first, then come back.
        </li>
      </ul>
    </>
  );
}
