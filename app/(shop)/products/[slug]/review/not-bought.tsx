import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { signInPath } from "#lib/request";

/** Who may write here, and how somebody shows that they may. */
export function NotBought({ path, isGuest }: { path: string; isGuest: boolean }) {
  return (
    <>
      <p>{t("Only those who bought a piece here review it, and we find no order of yours that holds this one.")}</p>
      <ul>
        {isGuest ? (
          <li>
            <Rich
              message="If you ordered it with an account, <link>sign in</link>."
              link={(words) => (
                <Link prefetch={false} href={signInPath(path)}>
                  {words}
                </Link>
              )}
            />
          </li>
        ) : null}
        <li>
          <Rich
            message="If you ordered it as a guest, <link>find the order by number and email</link> first, then come back."
            link={(words) => (
              <Link prefetch={false} href="/orders/find">
                {words}
              </Link>
            )}
          />
        </li>
      </ul>
    </>
  );
}
