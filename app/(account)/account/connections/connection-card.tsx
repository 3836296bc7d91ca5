import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Card } from "#components/site/card-list";
import type { ConnectedSignIn } from "#lib/federation";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { When } from "../../../session-list/when.tsx";
import { disconnectAction } from "./actions.ts";

type ConnectionCardProps = {
  connection: ConnectedSignIn;
  /** The only way in: it cannot go. */
  isNeeded: boolean;
};

/** One site that signs in to the account, and the press that ends that. */
export async function ConnectionCard({ connection, isNeeded }: ConnectionCardProps) {
  const { id, name, provider, email, linkedAt, lastUsedAt } = connection;
  const press = (
    <PressForm action={disconnectAction} csrf={await csrfToken()} fields={{ id, provider: provider?.id ?? "" }}>
      <SubmitButton variant="button-quiet" pending={t("Disconnecting …")}>
        {t("Disconnect {name}", { name })}
      </SubmitButton>
    </PressForm>
  );
  return (
    <Card heading="h2" title={name} presses={isNeeded ? undefined : press}>
      <dl>
        {email === "" ? null : (
          <>
            <dt>{t("Known there as")}</dt>
            <dd>{email}</dd>
          </>
        )}
        <dt>{t("Connected")}</dt>
        <dd>
          <When instant={linkedAt} />
        </dd>
        <dt>{t("Last used")}</dt>
        <dd>
          <When instant={lastUsedAt} />
        </dd>
      </dl>
      {provider === undefined ? <p>{t("We no longer offer to sign in with it.")}</p> : null}
      {isNeeded ? <p>{t("Your only way in: set a password before you disconnect it.")}</p> : null}
    </Card>
  );
}
