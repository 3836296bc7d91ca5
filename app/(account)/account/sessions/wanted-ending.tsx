import { Notice } from "#components/checkout/notice";
import { findHeldForm } from "#lib/held-form";
import { t } from "#lib/language";
import type { SignedInSession } from "#lib/session";
import type { SeenSession } from "#lib/session-list";
import { deviceInWords } from "../../../session-list/session-words.ts";
import { EndPress } from "./end-press.tsx";
import { endingSchema } from "./schema.ts";

type WantedEndingProps = { session: SignedInSession; others: readonly SeenSession[] };

/** What somebody had pressed when they were asked who they are: one more press, and it is done. */
export async function WantedEnding({ session, others }: WantedEndingProps) {
  const wanted = endingSchema.safeParse(await findHeldForm({ accountId: session.accountId }, "/account/sessions"));
  if (!wanted.success || others.length === 0) return null;
  const { what, handle } = wanted.data;
  if (what === "others") {
    return (
      <Notice
        title={t("{count, plural, one {End the other session?} other {End all # others?}}", { count: others.length })}
      >
        <EndPress what="others">
          {t("{count, plural, one {Yes, end it} other {Yes, end them}}", { count: others.length })}
        </EndPress>
      </Notice>
    );
  }
  const one = others.find((other) => other.handle === handle);
  if (!one) return null;
  return (
    <Notice title={t("End the session in {device}?", { device: deviceInWords(one) })}>
      <EndPress what="one" handle={handle}>
        {t("Yes, end it")}
      </EndPress>
    </Notice>
  );
}
