import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import type { ConnectedSignIn } from "#lib/federation";
import { csrfToken } from "#lib/request";
import { When } from "../../../session-list/when.tsx";
import { disconnectAction } from "./actions.ts";
import styles from "./connections.module.css";

type ConnectionCardProps = {
  connection: ConnectedSignIn;
  /** The only way in: it cannot go. */
  isNeeded: boolean;
};

/** One site that signs in to the account, and the press that ends that. */
export async function ConnectionCard({ connection, isNeeded }: ConnectionCardProps) {
  const { id, name, provider, email, linkedAt, lastUsedAt } = connection;
  return (
    <li className={styles["card"]}>
      <div>
        <h2 className={styles["name"]}>{name}</h2>
        <dl className={styles["facts"]}>
          {email === "" ? null : (
            <>
              <dt>Known there as</dt>
              <dd>{email}</dd>
            </>
          )}
          <dt>Connected</dt>
          <dd>
            <When instant={linkedAt} />
          </dd>
          <dt>Last used</dt>
          <dd>
            <When instant={lastUsedAt} />
          </dd>
        </dl>
        {provider === undefined ? <p className={styles["note"]}>We no longer offer to sign in with it.</p> : null}
        {isNeeded ? <p className={styles["note"]}>Your only way in: set a password before you disconnect it.</p> : null}
      </div>
      {isNeeded ? null : (
        <PressForm action={disconnectAction} csrf={await csrfToken()} fields={{ id, provider: provider?.id ?? "" }}>
          <SubmitButton variant="button-quiet" pending="Disconnecting …">
            Disconnect {name}
          </SubmitButton>
        </PressForm>
      )}
    </li>
  );
}
