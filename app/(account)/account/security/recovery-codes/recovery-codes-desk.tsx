import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import type { FormAction } from "#lib/request";
import { type Factors, hasAnyFactor } from "#lib/second-factor";
import { desks } from "../desks.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

type RecoveryCodesDeskProps = {
  whose: keyof typeof desks;
  factors: Factors;
  /** They have come here from setting up their first factor. */
  isFirst: boolean;
  action: FormAction;
  csrf: string;
};

/** The page of recovery codes, but for its frame. */
export function RecoveryCodesDesk({ whose, factors, isFirst, action, csrf }: RecoveryCodesDeskProps) {
  const { security, authenticator } = desks[whose];
  return (
    <>
      {isFirst ? (
        <Notice tone="done" title={t("Your second factor is set up")}>
          {t("You are signed out everywhere but here. One thing is left: your way in should you lose the device.")}
        </Notice>
      ) : null}
      {hasAnyFactor(factors) ? (
        <RecoveryCodes action={action} csrf={csrf} left={factors.recoveryCodes} next={security} />
      ) : (
        <p>
          <Rich
            message="They stand in for a second factor, and you have none yet. <link>Set up authenticator</link>"
            link={(words) => (
              <Link prefetch={false} href={authenticator}>
                {words}
              </Link>
            )}
          />
        </p>
      )}
    </>
  );
}
