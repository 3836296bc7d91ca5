import type { Metadata } from "next";
import { t } from "#lib/language";
import { findPasskey } from "#lib/passkey";
import { csrfToken, requireElevation, requireSignIn, typedBefore } from "#lib/request";
import { NothingHere } from "../../../../nothing-here.tsx";
import { AccountFrame } from "../../account-frame.tsx";
import { passkeyPath } from "../../security/desks.ts";
import { removePasskeyAction, renamePasskeyAction } from "../actions.ts";
import { PasskeyDesk } from "./passkey-desk.tsx";

export const generateMetadata = (): Metadata => ({ title: t("A passkey of yours"), robots: { index: false } });

export default async function PasskeyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = passkeyPath("customer", id);
  const session = await requireSignIn(path);
  await requireElevation(session, path);
  // Another account's is as good as none: whoever asks does not even learn that there is one.
  const passkey = await findPasskey(session.accountId, id);
  if (passkey === undefined) return <NothingHere />;
  const { name } = await typedBefore(session, path);
  return (
    <AccountFrame title={passkey.name} current="/account/security">
      <PasskeyDesk
        passkey={passkey}
        typedName={name}
        rename={renamePasskeyAction}
        remove={removePasskeyAction}
        csrf={await csrfToken()}
      />
    </AccountFrame>
  );
}
