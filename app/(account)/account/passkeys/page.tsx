import type { Metadata } from "next";
import { z } from "zod";
import { t } from "#lib/language";
import { listPasskeys } from "#lib/passkey";
import { csrfToken, currentClient, requireElevation, requireSignIn, typedBefore } from "#lib/request";
import { deviceInWords } from "../../../session-list/session-words.ts";
import { AccountFrame } from "../account-frame.tsx";
import { desks } from "../security/desks.ts";
import { addPasskeyAction } from "./actions.ts";
import { passkeyChanges } from "./passkey-changed.tsx";
import { PasskeysDesk } from "./passkeys-desk.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your passkeys"), robots: { index: false } });

const { passkeys: path } = desks.customer;

const querySchema = z.object({ changed: z.enum(passkeyChanges).optional().catch(undefined) });

export default async function PasskeysPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn(path);
  await requireElevation(session, path);
  const { changed } = querySchema.parse(await searchParams);
  const { browser = "", platform = "" } = await currentClient();
  const { name } = await typedBefore(session, path);
  return (
    <AccountFrame title={t("Your passkeys")} current="/account/security">
      <PasskeysDesk
        whose="customer"
        passkeys={await listPasskeys(session.accountId)}
        changed={changed}
        add={addPasskeyAction}
        csrf={await csrfToken()}
        suggestedName={deviceInWords({ browser, platform })}
        typedName={name}
      />
    </AccountFrame>
  );
}
