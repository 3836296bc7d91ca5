import type { Metadata } from "next";
import Link from "next/link";
import { exportOwnData } from "#lib/own-data";
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
      <p>
        {/* A file, not a page: the browser fetches it itself, and never ahead. */}
        <a href="/account/data/download" download>
          Take it along as a file (JSON)
        </a>
        , or{" "}
        <Link href="/account/delete" prefetch={false}>
          delete your account
        </Link>
        .
      </p>
      {Object.entries(data).map(([name, fact]) => (
        <Facts key={name} name={name} fact={fact} />
      ))}
    </AccountFrame>
  );
}
