import { Rich } from "#components/rich";
import { t } from "#lib/language";
import type { FormAction } from "#lib/request";
import type { Enrolment } from "#lib/second-factor";
import styles from "../security.module.css";
import { EnrolmentForm } from "./enrolment-form.tsx";
import { QrCode } from "./qr-code.tsx";

type EnrolmentStepsProps = { enrolment: Enrolment; action: FormAction; csrf: string };

/** Three steps: the app, the secret, the code that shows that the app has understood it. */
export const EnrolmentSteps = ({ enrolment: { address, secret }, action, csrf }: EnrolmentStepsProps) => (
  <ol className={styles["steps"]}>
    <li>
      {t(
        "Open an authenticator app, such as the one that your password manager or your telephone has, and have it add an account.",
      )}
    </li>
    <li>
      <p>{t("Let it scan this code:")}</p>
      <QrCode text={address} title={t("QR code with the key for your authenticator app")} />
      <p>
        <Rich
          message="Or type this key into it. Spaces do not matter: {secret}"
          secret={<strong className={styles["key"]}>{inGroups(secret)}</strong>}
        />
      </p>
    </li>
    <li>
      <p>{t("Enter the six digits that it shows.")}</p>
      <EnrolmentForm action={action} csrf={csrf} />
    </li>
  </ol>
);

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
