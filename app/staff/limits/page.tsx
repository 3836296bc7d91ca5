import type { Metadata } from "next";
import { requireStaff } from "#lib/request";
import { guessedIdentifiers } from "#lib/session";
import { limitFigures } from "#lib/throttle";
import { inWords } from "#lib/time";
import styles from "../staff.module.css";
import { StaffFrame } from "../staff-frame.tsx";
import { LimitTable } from "./limit-table.tsx";

export const metadata: Metadata = { title: "Limits" };

export default async function LimitsPage() {
  const session = await requireStaff("/staff/limits");
  const [{ limits, shop }, guesses] = await Promise.all([limitFigures(), guessedIdentifiers()]);
  const isSurging = shop.refused >= shop.most;
  return (
    <StaffFrame title="Limits" session={session}>
      <p>
        Whoever tries too often waits, and each further try doubles the wait. Nobody is ever locked out, and a browser
        that an account knows waits in a line of its own. Who they are is not kept, only how many.
      </p>
      <section aria-labelledby="shop">
        <h2 id="shop">The whole shop</h2>
        <dl className={styles["details"]}>
          <dt>Refused sign-ins in the last {inWords(shop.window)}</dt>
          <dd>
            {shop.refused} of {shop.most}
          </dd>
          <dt>Browsers that an account does not know</dt>
          <dd>{isSurging ? `wait ${inWords(shop.wait)} before each try, for there are too many` : "need not wait"}</dd>
          <dt>Unknown session cookies in the last {inWords(guesses.window)}</dt>
          <dd>
            {guesses.isMany
              ? `at least ${guesses.count}: somebody seems to be guessing, and will hit none`
              : guesses.count}
          </dd>
        </dl>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">One by one</h2>
        <LimitTable limits={limits} />
      </section>
    </StaffFrame>
  );
}
