// The session lab: one's own session as the server sees it, and attacks to try on it. For people who learn; off in production.
import type { Metadata } from "next";
import { config } from "#lib/config";
import { t } from "#lib/language";
import { presentedCookies } from "#lib/request";
import { NothingHere } from "../../nothing-here.tsx";
import { Attacks } from "./attacks.tsx";
import { Cookies } from "./cookies.tsx";
import styles from "./lab.module.css";
import { OwnSession } from "./own-session.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Session lab"), robots: { index: false } });

export default async function LabPage() {
  if (!config().isLabOpen) return <NothingHere />;
  return (
    <div className={`page ${styles["lab"]}`}>
      <h1>{t("Session lab")}</h1>
      <p>
        {t(
          "Your own session as the server sees it, what guards it, and attacks to try on yourself. Where customers shop, this page is off.",
        )}
      </p>
      <section aria-labelledby="session">
        <h2 id="session">{t("Your session")}</h2>
        <OwnSession />
      </section>
      <section aria-labelledby="cookies">
        <h2 id="cookies">{t("Your cookies")}</h2>
        <Cookies cookies={await presentedCookies()} />
      </section>
      <section aria-labelledby="attacks">
        <h2 id="attacks">{t("Attack yourself")}</h2>
        <Attacks />
      </section>
    </div>
  );
}
