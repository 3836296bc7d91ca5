// What everybody is told who has asked for a link, whether or not there is an account.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { resetLinkLife } from "#lib/password-reset";
import { inWords } from "#lib/time";
import { LetterSent } from "../../letter-sent.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Check your mail"), robots: { index: false } });

const otherwise = (
  <>
    <Rich
      message="<link>check the address</link> and ask again."
      link={(words) => (
        <Link prefetch={false} href="/forgot-password">
          {words}
        </Link>
      )}
    />
  </>
);

export default function ResetLinkSentPage() {
  return (
    <LetterSent title={t("Check your mail")} otherwise={otherwise}>
      {t(
        "We have written to you. If there is an account under that address, the letter has a link with which you choose a new password. It works once, for {time}, and only the newest one does.",
        { time: inWords(resetLinkLife) },
      )}
    </LetterSent>
  );
}
