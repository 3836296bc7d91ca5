import { Notice } from "#components/checkout/notice";
import { t } from "#lib/language";

/** Above a form that comes back as it was left: so that nobody takes it for what they had saved. Nothing when it does not. */
export function KeptNotice({ typed }: { typed: Readonly<Record<string, string>> }) {
  if (Object.keys(typed).length === 0) return null;
  return (
    <Notice tone="done" title={t("You are back where you were")}>
      {t("What you had typed is here again. It is not saved yet.")}
    </Notice>
  );
}
