import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { localPath, t } from "#lib/language";
import { exportOwnData, partsOf } from "#lib/own-data";
import { currentNetwork, requireElevation, requireSignIn } from "#lib/request";
import { AccountFrame } from "../account-frame.tsx";
import { Facts } from "./facts.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your data"), robots: { index: false } });

export default async function DataPage() {
  const session = await requireSignIn("/account/data");
  await requireElevation(session, "/account/data");
  const data = await exportOwnData(session, "page", await currentNetwork());
  return (
    <AccountFrame title={t("Your data")} current="/account/data">
      <p>
        {t(
          "All that we keep about you, but for what would let somebody in: passwords and sign-ins are kept only in a form that cannot be read. Times are UTC; amounts are in cents.",
        )}
      </p>
      {/* Files, not pages: the browser fetches them itself, and never ahead. */}
      <p>{t("Take it along:")}</p>
      <ul>
        <li>
          <a href={localPath("/account/data/readable")} download>
            {t("as a page to read or print (HTML)")}
          </a>
        </li>
        <li>
          <a href={localPath("/account/data/download")} download>
            {t("as a file for other programs (JSON)")}
          </a>
        </li>
      </ul>
      <p>
        <Rich
          message="Or <link>delete your account</link>."
          link={(words) => (
            <Link href="/account/delete" prefetch={false}>
              {words}
            </Link>
          )}
        />
      </p>
      {partsOf(data).map((part) => (
        <Facts key={part.name} {...part} />
      ))}
    </AccountFrame>
  );
}
