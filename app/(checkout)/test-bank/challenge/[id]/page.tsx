// The test bank's own page, where it asks the shopper whether it is really them, as 3-D Secure does. It stands in this
// shop's house, but it looks like nobody's shop and says what it is. Whoever knows the address may answer: a real bank
// would ask for more.
import type { Metadata } from "next";
import { Csrf } from "#components/form/csrf";
import { Rich } from "#components/rich";
import { type Charge, findChallenge } from "#lib/bank";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { csrfToken } from "#lib/request";
import { OrderNotHere } from "../../../../order-not-here.tsx";
import { answerChallengeAction } from "./actions.ts";
import styles from "./challenge.module.css";

type ChallengeProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ChallengeProps): Promise<Metadata> {
  const charge = await findChallenge((await params).id);
  return { title: charge === undefined ? t("Not found") : t("Test bank"), robots: { index: false } };
}

export default async function ChallengePage({ params }: ChallengeProps) {
  const charge = await findChallenge((await params).id);
  return (
    <main id="main" tabIndex={-1} className={styles["bank"]}>
      <p className={styles["sign"]}>{t("Test bank: no real money moves here")}</p>
      {charge === undefined ? <OrderNotHere /> : <Challenge charge={charge} csrf={await csrfToken()} />}
    </main>
  );
}

const Challenge = ({ charge, csrf }: { charge: Charge; csrf: string }) =>
  charge.status === "challenge" ? <Question charge={charge} csrf={csrf} /> : <Answered charge={charge} />;

function Question({ charge: { amountMinor, challenge }, csrf }: { charge: Charge; csrf: string }) {
  return (
    <>
      <h1>{t("Is this you?")}</h1>
      <p>
        <Rich
          message="Cartwright & Daughters would like to charge {sum} to your test card."
          sum={<strong>{formatMoney(amountMinor)}</strong>}
        />
      </p>
      <form action={answerChallengeAction} className={styles["answers"]}>
        <Csrf token={csrf} />
        <input type="hidden" name="challenge" value={challenge} />
        <button type="submit" className="button" name="answer" value="approve">
          {t("Approve {amount}", { amount: formatMoney(amountMinor) })}
        </button>
        <button type="submit" className="button-quiet" name="answer" value="decline">
          {t("Decline")}
        </button>
      </form>
    </>
  );
}

function Answered({ charge: { returnUrl } }: { charge: Charge }) {
  return (
    <>
      <h1>{t("This has been answered")}</h1>
      <p>{t("The bank has its answer, and it asks only once.")}</p>
      <p>
        <a className="button" href={returnUrl}>
          {t("Back to the shop")}
        </a>
      </p>
    </>
  );
}
