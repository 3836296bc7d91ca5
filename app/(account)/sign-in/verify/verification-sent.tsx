import { Link } from "#components/link";
import { verificationLife } from "#lib/sign-in-verification";
import { inWords } from "#lib/time";
import { LetterSent } from "../../letter-sent.tsx";

/** Says that the proof was right, and that a letter has the rest; `entrance` is where to begin anew. */
export function VerificationSent({ entrance }: { entrance: "/sign-in" | "/staff/sign-in" }) {
  const otherwise = (
    <>
      <Link prefetch={false} href={entrance}>
        sign in again
      </Link>{" "}
      for another.
    </>
  );
  return (
    <LetterSent title="One more step, this one time" otherwise={otherwise}>
      That was right. {reasons[entrance]} we have also sent you a letter: open its link in this browser and you are in.
      It works once, for {inWords(verificationLife)}.
    </LetterSent>
  );
}

const reasons = {
  "/sign-in": "Because your sign-in was copied a while ago,",
  "/staff/sign-in": "Because a session of yours was copied a while ago, or your second factors were taken away,",
} as const;
