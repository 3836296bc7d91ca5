import { KeptNotice } from "#components/form/kept-notice";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import type { PasskeyView } from "#lib/passkey";
import type { FormAction } from "#lib/request";
import styles from "../../account.module.css";
import { PasskeyFacts } from "../passkey-facts.tsx";
import own from "../passkeys.module.css";
import { RenameForm } from "./rename-form.tsx";

type PasskeyDeskProps = {
  passkey: PasskeyView;
  /** How somebody wanted to call it who was interrupted. */
  typedName?: string | undefined;
  rename: FormAction;
  remove: FormAction;
  csrf: string;
};

/** The page of one passkey, but for its frame. */
export const PasskeyDesk = ({ passkey, typedName, rename, remove, csrf }: PasskeyDeskProps) => (
  <div className={styles["form"]}>
    <PasskeyFacts passkey={passkey} />
    {typedName === undefined ? null : <KeptNotice typed={{ name: typedName }} />}
    <RenameForm action={rename} csrf={csrf} id={passkey.id} name={typedName ?? passkey.name} />
    <section aria-labelledby="remove" className={own["danger"]}>
      <h2 id="remove">{t("Remove it")}</h2>
      <p>
        {t(
          "It will no longer sign in, and everywhere else you are signed in, you will be signed out. This browser stays, and your password works as before.",
        )}
      </p>
      <PressForm action={remove} csrf={csrf} fields={{ id: passkey.id }}>
        <SubmitButton variant="button-quiet" pending={t("Removing it …")}>
          {t("Remove passkey")}
        </SubmitButton>
      </PressForm>
    </section>
  </div>
);
