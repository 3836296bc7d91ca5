// What everybody is told who has asked for an account, whether or not there was one.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { registrationLinkLife } from "#lib/account";
import { inWords } from "#lib/time";
import { LetterSent } from "../../letter-sent.tsx";

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } };

const otherwise = (
  <>
    <Link prefetch={false} href="/register">
      check the address
    </Link>{" "}
    and ask again.
  </>
);

export default function RegistrationSentPage() {
  return (
    <LetterSent title="Check your mail" otherwise={otherwise}>
      We have written to you. Open the link in the letter in this browser and your cart comes along. It works once, for{" "}
      {inWords(registrationLinkLife)}.
    </LetterSent>
  );
}
