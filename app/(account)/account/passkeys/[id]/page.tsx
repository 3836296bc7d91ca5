import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { findPasskey } from "#lib/passkey";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import styles from "../../account.module.css";
import { AccountFrame } from "../../account-frame.tsx";
import { removePasskeyAction } from "../actions.ts";
import { PasskeyFacts } from "../passkey-facts.tsx";
import own from "../passkeys.module.css";
import { RenameForm } from "./rename-form.tsx";

export const metadata: Metadata = { title: "A passkey of yours", robots: { index: false } };

export default async function PasskeyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/account/passkeys/${encodeURIComponent(id)}`;
  const session = await requireSignIn(path);
  await requireElevation(session, path);
  // Another account's is as good as none: whoever asks does not even learn that there is one.
  const passkey = (await findPasskey(session.accountId, id)) ?? notFound();
  const csrf = await csrfToken();
  return (
    <AccountFrame title={passkey.name} current="/account/security">
      <div className={styles["form"]}>
        <PasskeyFacts passkey={passkey} />
        <RenameForm csrf={csrf} id={id} name={passkey.name} />
        <section aria-labelledby="remove" className={own["danger"]}>
          <h2 id="remove">Remove it</h2>
          <p>
            It will no longer sign in, and everywhere else you are signed in, you will be signed out. This browser
            stays, and your password works as before.
          </p>
          <PressForm action={removePasskeyAction} csrf={csrf} fields={{ id }}>
            <SubmitButton variant="button-quiet" pending="Removing it …">
              Remove passkey
            </SubmitButton>
          </PressForm>
        </section>
      </div>
    </AccountFrame>
  );
}
