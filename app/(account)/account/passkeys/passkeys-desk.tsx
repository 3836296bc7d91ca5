import { KeptNotice } from "#components/form/kept-notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { Card, CardList } from "#components/site/card-list";
import { t } from "#lib/language";
import { mostPasskeys, type PasskeyView } from "#lib/passkey";
import type { FormAction } from "#lib/request";
import passkey from "../../../passkey/passkey.module.css";
import styles from "../account.module.css";
import { desks } from "../security/desks.ts";
import { AddPasskeyForm } from "./add-passkey-form.tsx";
import { type PasskeyChange, PasskeyChanged } from "./passkey-changed.tsx";
import { PasskeyFacts } from "./passkey-facts.tsx";
import own from "./passkeys.module.css";

type PasskeysDeskProps = {
  whose: keyof typeof desks;
  passkeys: readonly PasskeyView[];
  /** What the press before has done. */
  changed: PasskeyChange | undefined;
  add: FormAction;
  csrf: string;
  suggestedName: string;
  /** How somebody wanted to call it who was interrupted. */
  typedName?: string | undefined;
};

/** The page of passkeys, but for its frame. */
export function PasskeysDesk({ whose, passkeys, changed, add, csrf, suggestedName, typedName }: PasskeysDeskProps) {
  const path = desks[whose].passkeys;
  return (
    <>
      {changed === undefined ? null : <PasskeyChanged changed={changed} />}
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{passkeys.length === 0 ? t("You have none yet") : t("What signs in to your account")}</h2>
        <p>
          {t(
            "A passkey signs you in with your finger, your face or the code of your device, instead of a password. It works on our pages alone, so nobody can talk you out of it, and what we keep of it is of no use to anybody.",
          )}
        </p>
        {passkeys.length === 0 ? null : (
          <CardList>
            {passkeys.map((one) => (
              <Card
                key={one.id}
                heading="h3"
                title={one.name}
                presses={
                  <Link href={`${path}/${one.id}`} prefetch={false} className={own["change"]}>
                    <Rich
                      message="Rename or remove{part}"
                      part={<span className="visually-hidden"> {one.name}</span>}
                    />
                  </Link>
                }
              >
                <PasskeyFacts passkey={one} />
              </Card>
            ))}
          </CardList>
        )}
      </section>
      {passkeys.length >= mostPasskeys ? (
        <p>{t("These are as many as we keep. Remove one that you no longer use to add another.")}</p>
      ) : (
        <section aria-labelledby="add" className={styles["form"]}>
          <h2 id="add">{passkeys.length === 0 ? t("Add your first one") : t("Add another")}</h2>
          <p>{t("Everywhere else you are signed in, you will be signed out. This browser stays.")}</p>
          <div className={passkey["scripted"]}>
            {typedName === undefined ? null : <KeptNotice typed={{ name: typedName }} />}
            <AddPasskeyForm
              action={add}
              optionsFrom={`${path}/options`}
              csrf={csrf}
              suggestedName={typedName ?? suggestedName}
            />
          </div>
          <p className={passkey["unscripted"]}>
            {t(
              "Making a passkey needs scripts, which are switched off in this browser. Switch them on for this page, or open it in another browser; your password goes on working without.",
            )}
          </p>
        </section>
      )}
    </>
  );
}
