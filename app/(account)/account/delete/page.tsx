import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { coolingOff, findDeletion } from "#lib/account-deletion";
import { t } from "#lib/language";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import { inWords } from "#lib/time";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { DeleteForm } from "./delete-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Delete your account"), robots: { index: false } });

export default async function DeletePage() {
  const session = await requireSignIn("/account/delete");
  await requireElevation(session, "/account/delete");
  const isRequested = (await findDeletion(session.accountId)) !== undefined;
  return (
    <AccountFrame title={t("Delete your account")} current="/account/data">
      <div className={styles["form"]}>
        <p>
          {isRequested
            ? t("You have asked for it already. This is what happens on that day, for good:")
            : t(
                "You are signed out everywhere but here at once, and have {time} to change your mind: sign in and press “Keep my account”. This is what happens then, for good:",
                { time: inWords(coolingOff) },
              )}
        </p>
        <ul>
          <li>{t("Your name, email, password, addresses and cart are removed, and nobody can sign in any more.")}</li>
          <li>
            {t(
              "Your orders stay in our books, because tax law has a shop keep records of its sales for years, but without your name, your email, your street or your phone: only what was bought, for how much, and in which country.",
            )}
          </li>
          <li>
            {t(
              "Invoices and credit notes stay as they were issued, with the name and the address on them: the same law says so. Nobody uses them for anything else.",
            )}
          </li>
          <li>{t("You can no longer look at your orders, so note what you may need to return something.")}</li>
          <li>
            {t("The journal of who signed in and out keeps its entries under a number that then belongs to nobody.")}
          </li>
        </ul>
        <p>
          {t(
            "An order that is being paid or packed on that day, or of which something comes back, is seen through first.",
          )}
        </p>
        <p>
          <Rich
            message="You may want to <link>take your data along</link> first."
            link={(words) => (
              <Link href="/account/data" prefetch={false}>
                {words}
              </Link>
            )}
          />
        </p>
        {isRequested ? null : <DeleteForm csrf={await csrfToken()} coolingOff={inWords(coolingOff)} />}
      </div>
    </AccountFrame>
  );
}
