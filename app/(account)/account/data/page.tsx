import type { Metadata } from "next";
import { Link } from "#components/link";
import { exportOwnData, partsOf } from "#lib/own-data";
import { currentNetwork, requireElevation, requireSignIn } from "#lib/request";
import { AccountFrame } from "../account-frame.tsx";
import { Facts } from "./facts.tsx";

export const metadata: Metadata = { title: "Your data", robots: { index: false } };

export default async function DataPage() {
  const session = await requireSignIn("/account/data");
  await requireElevation(session, "/account/data");
  const data = await exportOwnData(session, "page", await currentNetwork());
  return (
    <AccountFrame title="Your data" current="/account/data">
      <p>
        All that we keep about you, but for what would let somebody in: passwords and sign-ins are kept only in a form
        that cannot be read. Times are UTC; amounts are in cents.
      </p>
      {/* Files, not pages: the browser fetches them itself, and never ahead. */}
      <p>Take it along:</p>
      <ul>
        <li>
          <a href="/account/data/readable" download>
            as a page to read or print (HTML)
          </a>
        </li>
        <li>
          <a href="/account/data/download" download>
            as a file for other programs (JSON)
          </a>
        </li>
      </ul>
      <p>
        Or{" "}
        <Link href="/account/delete" prefetch={false}>
          delete your account
        </Link>
        .
      </p>
      {partsOf(data).map((part) => (
        <Facts key={part.name} {...part} />
      ))}
    </AccountFrame>
  );
}
