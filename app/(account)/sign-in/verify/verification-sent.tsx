import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { verificationLife } from "#lib/sign-in-verification";
import { inWords } from "#lib/time";
import { LetterSent } from "../../letter-sent.tsx";

/** Says that the proof was right, and that a letter has the rest; `entrance` is where to begin anew. */
export function VerificationSent({ entrance }: { entrance: "/sign-in" | "/staff/sign-in" }) {
  const otherwise = (
    <>
      <Rich
        message="<link>sign in again</link> for another."
        link={(words) => (
          <Link prefetch={false} href={entrance}>
            {words}
          </Link>
        )}
      />
    </>
  );
  return (
    <LetterSent title={t("One more step, this one time")} otherwise={otherwise}>
      {reasons[entrance](inWords(verificationLife))}
    </LetterSent>
  );
}

const reasons = {
  "/sign-in": (time: string) =>
    t(
      "That was right. Because your sign-in was copied a while ago, we have also sent you a letter: open its link in this browser and you are in. It works once, for {time}.",
      { time },
    ),
  "/staff/sign-in": (time: string) =>
    t(
      "That was right. Because a session of yours was copied a while ago, or your second factors were taken away, we have also sent you a letter: open its link in this browser and you are in. It works once, for {time}.",
      { time },
    ),
} as const;
