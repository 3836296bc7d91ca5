// The question itself, at either entrance. It names nobody: until it is answered, this is nobody's session.
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { t } from "#lib/language";
import type { FormAction } from "#lib/request";
import type { Factors } from "#lib/second-factor";
import passkey from "../../../passkey/passkey.module.css";
import styles from "../../entrance.module.css";
import { PasskeyFactor } from "./passkey-factor.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";

export type SecondFactorQuestionProps = {
  /** Where the sign-in was begun. */
  entrance: "/sign-in" | "/staff/sign-in";
  factors: Factors;
  /** Whether they would rather give a recovery code. */
  wantsRecovery: boolean;
  csrf: string;
  withCode: FormAction;
  withPasskey: FormAction;
};

export function SecondFactorQuestion(props: SecondFactorQuestionProps) {
  const { entrance, factors, wantsRecovery, csrf, withCode, withPasskey } = props;
  const { hasAuthenticator, passkeys } = factors;
  const here = `${entrance}/second-factor`;
  const passkeyFactor = { action: withPasskey, optionsFrom: `${here}/passkey-options`, csrf };
  if (!wantsRecovery && !hasAuthenticator && passkeys > 0)
    return <WithPasskeyAlone entrance={entrance} passkeyFactor={passkeyFactor} />;
  const isRecovery = wantsRecovery || !hasAuthenticator;
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>
        {isRecovery ? t("Enter a recovery code") : t("Enter the code from your app")}
      </ArrivalHeading>
      <p>
        {isRecovery
          ? t("One of those that you keep on paper. It works once: cross it out.")
          : t("Your password was right. Your authenticator app shows six digits for this shop.")}
      </p>
      <SecondFactorForm key={String(isRecovery)} action={withCode} csrf={csrf} isRecovery={isRecovery} />
      {passkeys === 0 ? null : <PasskeyFactor {...passkeyFactor} isBeside />}
      <section className={styles["aside"]} aria-labelledby="otherwise">
        <h2 id="otherwise">{isRecovery ? t("No code at hand?") : t("No app at hand?")}</h2>
        <ul>
          {isRecovery ? null : (
            <li>
              <Link prefetch={false} href={`${here}?with=recovery-code`}>
                {t("Use a recovery code")}
              </Link>
            </li>
          )}
          {isRecovery && hasAuthenticator ? (
            <li>
              <Link prefetch={false} href={here}>
                {t("Use the code from your app")}
              </Link>
            </li>
          ) : null}
          <li>
            <Link prefetch={false} href={entrance}>
              {t("Sign in as somebody else")}
            </Link>
          </li>
        </ul>
      </section>
    </div>
  );
}

type WithPasskeyAloneProps = {
  entrance: string;
  passkeyFactor: { action: FormAction; optionsFrom: string; csrf: string };
};

/** For whoever has nothing else but recovery codes. */
const WithPasskeyAlone = ({ entrance, passkeyFactor }: WithPasskeyAloneProps) => (
  <div className={`page ${styles["entrance"]}`}>
    <ArrivalHeading className={undefined}>{t("Use your passkey")}</ArrivalHeading>
    <p>{t("Your password was right. Now let your device recognise you. Next time, the passkey alone will do.")}</p>
    <PasskeyFactor {...passkeyFactor} />
    <p className={passkey["unscripted"]}>
      {t("Passkeys need scripts, which are switched off in this browser. A recovery code works without.")}
    </p>
    <section className={styles["aside"]} aria-labelledby="otherwise">
      <h2 id="otherwise">{t("No passkey at hand?")}</h2>
      <ul>
        <li>
          <Link prefetch={false} href={`${entrance}/second-factor?with=recovery-code`}>
            {t("Use a recovery code")}
          </Link>
        </li>
        <li>
          <Link prefetch={false} href={entrance}>
            {t("Sign in as somebody else")}
          </Link>
        </li>
      </ul>
    </section>
  </div>
);
