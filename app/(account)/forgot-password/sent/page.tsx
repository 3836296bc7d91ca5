// What everybody is told who has asked for a link, whether or not there is an account.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { resetLinkLife } from "#lib/password-reset";
import { inWords } from "#lib/time";
import { LetterSent } from "../../letter-sent.tsx";

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } };

const otherwise = (
  <>
    <Link prefetch={false} href="/forgot-password">
      check the address
    </Link>{" "}
    and ask again.
  </>
);

export default function ResetLinkSentPage() {
  return (
    <LetterSent title="Check your mail" otherwise={otherwise}>
      We have written to you. If there is an account under that address, the letter has a link with which you choose a
      new password. It works once, for {inWords(resetLinkLife)}, and only the newest one does.
    </LetterSent>
  );
}
