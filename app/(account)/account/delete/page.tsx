import type { Metadata } from "next";
import Link from "next/link";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { DeleteForm } from "./delete-form.tsx";

export const metadata: Metadata = { title: "Delete your account", robots: { index: false } };

export default async function DeletePage() {
  const session = await requireSignIn("/account/delete");
  await requireElevation(session, "/account/delete");
  return (
    <AccountFrame title="Delete your account" current="/account/data">
      <div className={styles["form"]}>
        <p>This is what happens, at once and for good:</p>
        <ul>
          <li>You are signed out everywhere, and your name, email, password, address and cart are removed.</li>
          <li>
            Your orders stay in our books, because the law wants that, but without your name, your email, your street or
            your phone: only what was bought, for how much, and in which country.
          </li>
          <li>You can no longer look at your orders, so note what you may need to return something.</li>
          <li>The journal of who signed in and out keeps its entries under a number that then belongs to nobody.</li>
        </ul>
        <p>
          You may want to{" "}
          <Link href="/account/data" prefetch={false}>
            take your data along
          </Link>{" "}
          first.
        </p>
        <DeleteForm csrf={await csrfToken()} />
      </div>
    </AccountFrame>
  );
}
