import { Notice } from "#components/checkout/notice";
import { OneFieldForm } from "#components/form/one-field-form";
import { PressForm } from "#components/form/press-form";
import { Rich } from "#components/rich";
import { findAccount } from "#lib/account";
import type { VariantView } from "#lib/catalog";
import { t } from "#lib/language";
import { csrfToken, currentSession } from "#lib/request";
import { isNoticeWanted } from "#lib/stock-notice";
import { askForNoticeAction, withdrawNoticeAction } from "./stock-notice/actions.ts";

/** Where somebody asks to hear when a variant that is sold out can be bought again. `isAsked`: they just have. */
export async function StockNotice({ variant, isAsked }: { variant: VariantView; isAsked: boolean }) {
  const [session, csrf] = await Promise.all([currentSession(), csrfToken()]);
  // Whoever still has to prove who they are sees nothing of the account.
  const account = session.kind === "customer" && !session.proofDue ? await findAccount(session.accountId) : undefined;
  if (account && (await isNoticeWanted(session, variant.id))) {
    return (
      <>
        <p>
          <Rich message="We write to {email} when it is back, once." email={<strong>{account.email}</strong>} />
        </p>
        <PressForm action={withdrawNoticeAction} csrf={csrf} fields={{ sku: variant.sku }}>
          <button type="submit" className="button-quiet">
            {t("Do not write to me")}
          </button>
        </PressForm>
      </>
    );
  }
  return (
    <>
      {isAsked ? (
        <Notice tone="done" title={t("Look into your mail")}>
          {t("If the address is right, a letter is on its way there. Follow the link in it, or we do not write again.")}
        </Notice>
      ) : null}
      <OneFieldForm
        key={variant.sku}
        action={askForNoticeAction}
        csrf={csrf}
        fields={{ sku: variant.sku }}
        name="email"
        label={t("Email")}
        hint={t("We write once, when it is back, and then forget the address.")}
        press={t("Write to me when it is back")}
        type="email"
        defaultValue={account?.email ?? ""}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="send"
      />
    </>
  );
}
