// What everybody is told who has asked for an account, whether or not there was one.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { registrationLinkLife } from "#lib/account";
import { t } from "#lib/language";
import { inWords } from "#lib/time";
import { LetterSent } from "../../letter-sent.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Check your mail"), robots: { index: false } });

const otherwise = (
  <>
    <Rich
      message="<link>check the address</link> and ask again."
      link={(words) => (
        <Link prefetch={false} href="/register">
          {words}
        </Link>
      )}
    />
  </>
);

export default function RegistrationSentPage() {
  return (
    <LetterSent title={t("Check your mail")} otherwise={otherwise}>
      {t(
        "We have written to you. Open the link in the letter in this browser and your cart comes along. It works once, for {time}.",
        { time: inWords(registrationLinkLife) },
      )}
    </LetterSent>
  );
}
