import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Rich } from "#components/rich";
import { findDeletion } from "#lib/account-deletion";
import { t } from "#lib/language";
import { csrfToken, currentSession } from "#lib/request";
import { When } from "../../session-list/when.tsx";
import styles from "./account.module.css";
import { keepAccountAction } from "./delete/actions.ts";

/** On every page of an account that is going to be deleted: when, and the way back. Nothing on any other. */
export async function DeletionBanner() {
  const session = await currentSession();
  const deletion = session.kind === "customer" ? await findDeletion(session.accountId) : undefined;
  if (!deletion) return null;
  return (
    <section className={styles["deletion"]} aria-labelledby="deletion">
      <div>
        <h2 id="deletion">
          <Rich message="Your account will be deleted on {when}" when={<When instant={deletion.dueAt} />} />
        </h2>
        <p>{t("Until then everything is as it was. Should you change your mind, keep it.")}</p>
      </div>
      <PressForm action={keepAccountAction} csrf={await csrfToken()} fields={{}}>
        <SubmitButton pending={t("Keeping it …")}>{t("Keep my account")}</SubmitButton>
      </PressForm>
    </section>
  );
}
